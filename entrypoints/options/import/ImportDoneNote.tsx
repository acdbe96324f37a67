import { useText } from '../../../components/text-context';
import { useWatched } from '../../../components/use-watched';
import { type HistoryEnds, readHistoryEnds } from '../../../core/store/history';
import { undo } from '../../../core/store/undo';
import { watchStore } from '../../../core/store/watch-store';
import { useSave } from '../use-saving';
import type { ImportDone } from './import-state';

interface ImportDoneNoteProps extends Pick<ImportDone, 'step'> {
  readonly onUndone: () => void;
}

const watchEnds = (onValue: (ends: HistoryEnds) => void) => watchStore(readHistoryEnds, onValue);

/** The way to take back what was stored, as long as it is the latest change. */
export function ImportDoneNote({ step, onUndone }: ImportDoneNoteProps) {
  const t = useText();
  const save = useSave();
  const ends = useWatched(watchEnds);
  if (step === null || (ends && ends.undo?.id !== step)) return null;
  return (
    <div class="buttons">
      <button type="button" onClick={() => save(undo).then(onUndone)}>
        {t('optionsUndo')}
      </button>
    </div>
  );
}
