import { useText } from '../../../components/text-context';
import { formatNumber } from '../../../core/page/format-number';
import type { ImportPhase } from './import-calls';
import type { ImportProgress } from './import-state';

interface ImportProgressNoteProps {
  /** What it is at, in words that stand above. */
  readonly label: string;
  readonly phase: ImportPhase;
  readonly progress?: ImportProgress;
  readonly onCancel: () => void;
}

/** How far the import is, and the way out. */
export function ImportProgressNote({ label, phase, progress, onCancel }: ImportProgressNoteProps) {
  const t = useText();
  return (
    <>
      <progress aria-label={label} max={progress?.total} value={progress?.done} />
      {progress && phase === 'storing' && (
        <p class="quiet">{t('importProgress', formatNumber(progress.done), formatNumber(progress.total))}</p>
      )}
      <div class="buttons">
        <button type="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </>
  );
}
