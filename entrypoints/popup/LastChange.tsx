import { useEffect, useRef, useState } from 'preact/hooks';
import { useText } from '../../components/text-context';
import { useWatched } from '../../components/use-watched';
import { tellChange } from '../../core/messaging/tell-change';
import { describeError } from '../../core/page/describe-error';
import { type HistoryEnds, readHistoryEnds } from '../../core/store/history';
import { undo } from '../../core/store/undo';
import { watchStore } from '../../core/store/watch-store';

/** What was asked for longer ago is taken back on the options page. */
const RECENT_MS = 600_000;

const watchEnds = (onValue: (ends: HistoryEnds) => void) => watchStore(readHistoryEnds, onValue);

/** What the reader asked for in the last ten minutes, with one click to take it back. */
export function LastChange() {
  const t = useText();
  const step = useWatched(watchEnds)?.undo;
  const [now, setNow] = useState(Date.now);
  const [outcome, setOutcome] = useState('');
  const [fault, setFault] = useState('');
  const line = useRef<HTMLParagraphElement>(null);
  const end = step ? Date.parse(step.at) + RECENT_MS : 0;
  useEffect(() => {
    setNow(Date.now());
    if (end <= Date.now()) return;
    const timer = setTimeout(() => setNow(Date.now()), end - Date.now());
    return () => clearTimeout(timer);
  }, [end]);

  const takeBack = async () => {
    setFault('');
    try {
      const undone = await undo();
      if (undone) setOutcome(t('popupUndone', t(undone.label.key, ...undone.label.args)));
      await tellChange();
    } catch (error) {
      setFault(t('failed', describeError(error)));
    }
    // The button that had the focus may be gone.
    line.current?.focus();
  };
  const isRecent = step && end > now;
  return (
    <>
      <p role="status" class="last-change" ref={line} tabIndex={-1}>
        {outcome !== '' && <span>{outcome} </span>}
        {isRecent && (
          <>
            <span>{t('popupLastChange', t(step.label.key, ...step.label.args))}</span>{' '}
            <button type="button" onClick={takeBack}>
              {t('popupUndo')}
            </button>
          </>
        )}
      </p>
      {fault !== '' && <p role="alert">{fault}</p>}
    </>
  );
}
