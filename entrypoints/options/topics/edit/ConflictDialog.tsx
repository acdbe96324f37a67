import { useEffect, useRef } from 'preact/hooks';
import { useText } from '../../../../components/text-context';

interface ConflictDialogProps {
  /** The other one deleted the topic. */
  readonly isGone: boolean;
  readonly onStay: () => void;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}

/** Tells that the topic was changed elsewhere while it was edited, before either is lost, and asks what shall hold. Esc stays. */
export function ConflictDialog({ isGone, onStay, onMine, onTheirs }: ConflictDialogProps) {
  const t = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const closeFor = (next: () => void) => () => {
    // Closing gives the focus back to where it was.
    dialog.current?.close();
    next();
  };
  const stay = closeFor(onStay);
  return (
    <dialog
      ref={dialog}
      aria-labelledby="conflict-title"
      onCancel={(event) => {
        event.preventDefault();
        stay();
      }}
    >
      <h2 id="conflict-title">{t('editConflictTitle')}</h2>
      <p>{isGone ? t('editConflictGone') : t('editConflictText')}</p>
      <div class="buttons">
        <button type="button" class="primary" onClick={closeFor(onMine)}>
          {t('editConflictMine')}
        </button>
        <button type="button" onClick={closeFor(onTheirs)}>
          {isGone ? t('editConflictLeave') : t('editConflictTheirs')}
        </button>
        <button type="button" onClick={stay}>
          {t('editStay')}
        </button>
      </div>
    </dialog>
  );
}
