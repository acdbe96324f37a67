import { useText } from '../../components/text-context';
import { formatDate } from '../../core/page/format-date';

interface PauseStateProps {
  /** In milliseconds since 1970; 0 when nothing is paused. */
  readonly until: number;
  readonly onResume: () => void;
}

/** Says until when everything is paused, with the way back. */
export function PauseState({ until, onResume }: PauseStateProps) {
  const t = useText();
  const isPaused = until > Date.now();
  return (
    <div class={isPaused ? 'notice' : undefined}>
      <p role="status">{isPaused && t('optionsPausedUntil', formatDate(until, true))}</p>
      {isPaused && (
        <button type="button" onClick={onResume}>
          {t('optionsResume')}
        </button>
      )}
    </div>
  );
}
