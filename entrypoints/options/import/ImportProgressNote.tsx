import { useText } from '../../../components/text-context';
import { formatNumber } from './format-number';
import type { ImportPhase } from './import-calls';
import type { ImportProgress } from './import-state';
import { isolateText } from './isolate-text';

interface ImportProgressNoteProps {
  readonly name: string;
  readonly phase: ImportPhase;
  readonly progress?: ImportProgress;
  readonly onCancel: () => void;
}

/** What the import is at, how far, and the way out. */
export function ImportProgressNote({ name, phase, progress, onCancel }: ImportProgressNoteProps) {
  const t = useText();
  const label = t(`importPhase_${phase}`, isolateText(name));
  return (
    <div class="notice">
      <p role="status">{label}</p>
      <progress aria-label={label} max={progress?.total} value={progress?.done} />
      {progress && phase === 'storing' && (
        <p class="quiet">{t('importProgress', formatNumber(progress.done), formatNumber(progress.total))}</p>
      )}
      <div class="buttons">
        <button type="button" onClick={onCancel}>
          {t('importCancel')}
        </button>
      </div>
    </div>
  );
}
