import { useText } from '../../../components/text-context';
import { useWatched } from '../../../components/use-watched';
import { type HistoryEnds, readHistoryEnds } from '../../../core/store/history';
import { undo } from '../../../core/store/undo';
import { watchStore } from '../../../core/store/watch-store';
import { useSave } from '../use-saving';
import { formatNumber } from './format-number';
import type { ImportDone } from './import-state';
import { isolateText } from './isolate-text';

const watchEnds = (onValue: (ends: HistoryEnds) => void) => watchStore(readHistoryEnds, onValue);

/** What was stored, and the way to take it back as long as it is the latest change. */
export function ImportDoneNote({
  name,
  topics,
  aliases,
  step,
  onUndone,
}: ImportDone & { readonly onUndone: () => void }) {
  const t = useText();
  const save = useSave();
  const ends = useWatched(watchEnds);
  const counts = [formatNumber(topics), formatNumber(aliases)];
  return (
    <div class="notice">
      <p role="status">
        {step === null ? t('importSame', isolateText(name)) : t('importDone', isolateText(name), ...counts)}
      </p>
      {step !== null && (!ends || ends.undo?.id === step) && (
        <div class="buttons">
          <button type="button" onClick={() => save(undo).then(onUndone)}>
            {t('optionsUndo')}
          </button>
        </div>
      )}
    </div>
  );
}
