import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useText } from '../../../components/text-context';
import { INTERVALS, WEEK_HOURS } from './describe-interval';
import { readHost } from './read-host';

interface SubscribeDialogProps {
  readonly packName: string;
  readonly url: string;
  /** The reader agrees to this interval. */
  readonly onAgree: (everyHours: number) => void;
  readonly onClose: () => void;
}

/** Asks whether an address may be asked for updates: whom, how often, and what is sent. Nothing is sent before. */
export function SubscribeDialog({ packName, url, onAgree, onClose }: SubscribeDialogProps) {
  const t = useText();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [everyHours, setEveryHours] = useState<number>(WEEK_HOURS);
  // Modal: the browser keeps the focus inside, closes on Escape, and gives the focus back to the button.
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="wide" aria-labelledby={`${id}-title`} onClose={onClose}>
      <form
        method="dialog"
        onSubmit={(event) => {
          // Closing first, so that the focus is back where it was when the page changes.
          event.preventDefault();
          dialog.current?.close();
          onAgree(everyHours);
        }}
      >
        <h2 id={`${id}-title`}>{t('updateDialogTitle', packName)}</h2>
        <p>{t('updateDialogHost', readHost(url))}</p>
        <p class="update-address" dir="ltr">
          {url}
        </p>
        <div class="field">
          <label for={`${id}-every`}>{t('updateHowOften')}</label>
          <select
            id={`${id}-every`}
            value={String(everyHours)}
            onChange={(event) => setEveryHours(Number(event.currentTarget.value))}
          >
            {INTERVALS.map((interval) => (
              <option key={interval.key} value={String(interval.everyHours)}>
                {t(interval.key)}
              </option>
            ))}
          </select>
        </div>
        <p>{t('updateDialogSent')}</p>
        <div class="buttons">
          <button type="submit" class="primary">
            {t('updateAgree')}
          </button>
          <button type="button" onClick={() => dialog.current?.close()}>
            {t('cancel')}
          </button>
        </div>
      </form>
    </dialog>
  );
}
