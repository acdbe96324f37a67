import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { listCommands } from '../../core/page/list-commands';

/** The keys of commands by their names, as the reader has set them; empty until they are read, and where there are no keys. */
export type CommandKeys = ReadonlyMap<string, string>;

const NONE: CommandKeys = new Map();

/** Reads the keys once: they are set on a page of the browser's own. */
export function useCommandKeys(): CommandKeys {
  const [keys, setKeys] = useState(NONE);
  useEffect(() => {
    // Phones have no keys to set.
    if (!browser.commands) return;
    listCommands().then(
      (all) => setKeys(new Map(all.map(({ name, shortcut }) => [name, shortcut]))),
      (error: unknown) => reportError(error),
    );
  }, []);
  return keys;
}
