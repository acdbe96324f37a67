import { useEffect } from 'preact/hooks';
import { useText } from '../../components/text-context';
import { useWatched } from '../../components/use-watched';
import { type HistoryEnds, type HistoryRow, readHistoryEnds } from '../../core/store/history';
import { redo, undo } from '../../core/store/undo';
import { watchStore } from '../../core/store/watch-store';
import { readUndoKey } from './read-undo-key';
import { type SaveState, useSave } from './use-saving';

const watchEnds = (onValue: (ends: HistoryEnds) => void) => watchStore(readHistoryEnds, onValue);

interface SaveStatusProps {
  readonly state: SaveState;
  /** False while something else on the page has the reader's attention. */
  readonly canUndo: boolean;
}

/** Says that a change was saved, or in words why not, and takes changes back. */
export function SaveStatus({ state, canUndo }: SaveStatusProps) {
  const t = useText();
  const save = useSave();
  const ends = useWatched(watchEnds);
  useEffect(() => {
    if (!canUndo) return;
    const onKey = (event: KeyboardEvent) => {
      const wish = readUndoKey(event);
      if (wish === null) return;
      event.preventDefault();
      save(wish === 'undo' ? undo : redo);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [canUndo, save]);
  return (
    <div class={canUndo ? 'save-status' : 'save-status beside-editor'}>
      <p role="status">
        {state.kind === 'saving' && t('saving')}
        {state.kind === 'saved' && canUndo && t('saved')}
      </p>
      {state.kind === 'failed' && <p role="alert">{t('failed', state.message)}</p>}
      {canUndo && (ends?.undo || ends?.redo) && (
        <div class="undo">
          <StepButton step={ends.undo} name="changeUndo" onStep={() => save(undo)} />
          <StepButton step={ends.redo} name="changeRedo" onStep={() => save(redo)} />
        </div>
      )}
    </div>
  );
}

interface StepButtonProps {
  readonly step: HistoryRow | null;
  readonly name: string;
  readonly onStep: () => void;
}

/** A button that has nothing to do keeps its place and the focus. */
function StepButton({ step, name, onStep }: StepButtonProps) {
  const t = useText();
  const words = step ? t(name, t(step.label.key, ...step.label.args)) : t(`${name}Nothing`);
  return (
    <button type="button" title={words} aria-disabled={!step} onClick={() => step && onStep()}>
      {words}
    </button>
  );
}
