import { useText } from '../../components/text-context';
import type { CommandKeys } from './use-command-keys';

interface KeyHintsProps {
  readonly keys: CommandKeys;
  /** The commands to tell of. */
  readonly commands: readonly (keyof typeof NAMES)[];
}

/** The message that names what a command does, in a word or two. */
const NAMES = {
  'next-mention': 'keyNext',
  'previous-mention': 'keyPrevious',
  'open-hint': 'keyOpen',
  'pause-site': 'keyPause',
} as const;

/** The keys of some commands; nothing for those without a key. */
export function KeyHints({ keys, commands }: KeyHintsProps) {
  const t = useText();
  const known = commands.filter((command) => keys.get(command));
  if (known.length === 0) return null;
  return (
    <dl class="keys">
      {known.map((command) => (
        <div key={command}>
          <dt>{t(NAMES[command])}</dt>
          <dd>
            <kbd>{keys.get(command)}</kbd>
          </dd>
        </div>
      ))}
    </dl>
  );
}
