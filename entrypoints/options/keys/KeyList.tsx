import { useEffect, useState } from 'preact/hooks';
import { useText } from '../../../components/text-context';
import { describeError } from '../../../core/page/describe-error';
import { type Command, listCommands, OPEN_POPUP } from '../../../core/page/list-commands';
import { findKeySettings } from './find-key-settings';

/** Keys that browsers do not hand out: they work where the reader is. */
const FIXED = [
  { key: 'Esc', what: 'keysEsc' },
  { key: 'Tab', what: 'keysTab' },
  { key: 'Ctrl+Z', what: 'keysUndo' },
  { key: 'Ctrl+Shift+Z', what: 'keysRedo' },
] as const;

/** All keys as they are now, and the way to change them. */
export function KeyList() {
  const t = useText();
  const [commands, setCommands] = useState<readonly Command[]>([]);
  const [fault, setFault] = useState('');
  useEffect(() => {
    const look = () => {
      listCommands().then(setCommands, (error: unknown) => setFault(describeError(error)));
    };
    look();
    // They are changed in another tab, and not every browser tells of it.
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, []);
  const openSettings = findKeySettings();
  const open = () => {
    openSettings?.().then(
      () => setFault(''),
      (error: unknown) => setFault(describeError(error)),
    );
  };
  return (
    <>
      <ul class="rows keys">
        {commands.map(({ name, description, shortcut }) => (
          <li key={name}>
            <span>{name === OPEN_POPUP ? t('keysPopup') : description}</span>
            {shortcut === '' ? <span class="quiet">{t('keysNone')}</span> : <kbd dir="ltr">{shortcut}</kbd>}
          </li>
        ))}
      </ul>
      {openSettings && (
        <div class="buttons">
          <button type="button" onClick={open}>
            {t('keysChange')}
          </button>
        </div>
      )}
      {fault !== '' && <p role="alert">{t('failed', fault)}</p>}
      {(!openSettings || fault !== '') && <p>{t('keysByHand')}</p>}
      <h3>{t('keysFixed')}</h3>
      <ul class="rows keys">
        {FIXED.map(({ key, what }) => (
          <li key={key}>
            <span>{t(what)}</span>
            <kbd dir="ltr">{key}</kbd>
          </li>
        ))}
      </ul>
    </>
  );
}
