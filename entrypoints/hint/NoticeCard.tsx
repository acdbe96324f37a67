import { useId } from 'preact/hooks';
import { useText } from '../../components/text-context';

interface NoticeCardProps {
  readonly text: string;
  readonly onBack?: (() => void) | undefined;
  readonly onRetry?: (() => void) | undefined;
  readonly onClose: () => void;
}

/** A card that holds one sentence: being looked up, gone, or without an answer. */
export function NoticeCard({ text, onBack, onRetry, onClose }: NoticeCardProps) {
  const t = useText();
  const textId = useId();
  return (
    <div class="card card-notice" role="dialog" aria-labelledby={textId} tabIndex={-1}>
      <p id={textId} dir="auto">
        {text}
      </p>
      <div class="card-choices">
        {onBack && (
          <button type="button" onClick={onBack}>
            {t('cardBack')}
          </button>
        )}
        {onRetry && (
          <button type="button" onClick={onRetry}>
            {t('cardRetry')}
          </button>
        )}
        <button type="button" onClick={onClose}>
          {t('cardClose')}
        </button>
      </div>
    </div>
  );
}
