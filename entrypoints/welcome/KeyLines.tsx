import { useEffect, useState } from 'preact/hooks';
import { useText } from '../../components/text-context';
import { type Command, listCommands, OPEN_POPUP } from '../../core/page/list-commands';

/** The commands that have a key, with it. */
export function KeyLines() {
  const t = useText();
  const [commands, setCommands] = useState<readonly Command[]>([]);
  useEffect(() => {
    listCommands().then(setCommands, reportError);
  }, []);
  return (
    <ul class="rows">
      {commands
        .filter(({ shortcut }) => shortcut !== '')
        .map(({ name, description, shortcut }) => (
          <li key={name}>
            <kbd dir="ltr">{shortcut}</kbd> {name === OPEN_POPUP ? t('welcomePopupKey') : description}
          </li>
        ))}
    </ul>
  );
}
