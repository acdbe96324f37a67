import { useEffect, useRef } from 'preact/hooks';
import { useText } from '../../../../components/text-context';

interface LeaveDialogProps {
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** Asks before changes that were not saved are lost. Esc stays. */
export function LeaveDialog({ onStay, onLeave }: LeaveDialogProps) {
  const t = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const stay = () => {
    // Closing gives the focus back to where it was.
    dialog.current?.close();
    onStay();
  };
  return (
    <dialog
      ref={dialog}
      aria-labelledby="leave-title"
      onCancel={(event) => {
        event.preventDefault();
        stay();
      }}
    >
      <h2 id="leave-title">{t('editLeaveTitle')}</h2>
      <p>{t('editLeaveText')}</p>
      <div class="buttons">
        <button type="button" class="primary" onClick={stay}>
          {t('editStay')}
        </button>
        <button type="button" onClick={onLeave}>
          {t('editLeave')}
        </button>
      </div>
    </dialog>
  );
}
