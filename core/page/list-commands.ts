import { browser } from 'wxt/browser';

/** A command that has a key, or may get one. */
export interface Command {
  readonly name: string;
  /** Empty where the browser names the command itself. */
  readonly description: string;
  /** As the browser writes it, such as `Alt+Shift+S`; empty when there is none. */
  readonly shortcut: string;
}

/** The command that opens the popup. */
export const OPEN_POPUP = '_execute_action';

/** In the order of their use; browsers tell them in one of their own. */
const ORDER = [OPEN_POPUP, 'next-mention', 'previous-mention', 'open-hint', 'pause-site'];

/** The commands of the extension with the keys they have now. */
export async function listCommands(): Promise<readonly Command[]> {
  const commands = await browser.commands.getAll();
  return commands
    .map(({ name = '', description = '', shortcut = '' }) => ({ name, description, shortcut }))
    .sort((one, other) => ORDER.indexOf(one.name) - ORDER.indexOf(other.name));
}
