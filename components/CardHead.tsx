import { formatEdtf } from '../core/topics/edtf';
import { localise } from '../core/topics/text';
import { describeKind } from './describe-kind';
import type { TopicCardProps } from './TopicCard';
import { useText } from './text-context';

type CardHeadProps = Pick<TopicCardProps, 'card' | 'languages' | 'isPinned' | 'onPin' | 'onBack' | 'onClose'> & {
  /** Of the element that names the card. */
  readonly nameId: string;
};

/** Kind, name and dates of a topic, and what is done with the card as a whole. */
export function CardHead({ card: { topic }, languages, nameId, isPinned = false, ...on }: CardHeadProps) {
  const t = useText();
  return (
    <div class="card-head">
      {on.onBack && (
        <button type="button" class="card-icon card-back" aria-label={t('cardBack')} onClick={on.onBack}>
          {/* A sign that text from right to left turns round by itself. */}
          <span aria-hidden="true">‹</span>
        </button>
      )}
      <div class="card-title">
        <p class="card-kind">{t(describeKind(topic.kind))}</p>
        <h2 class="card-name" id={nameId} dir="auto">
          {localise(topic.name, languages)}
        </h2>
        {topic.dates && <p class="card-dates">{formatEdtf(topic.dates, languages[0] ?? 'en')}</p>}
      </div>
      {on.onPin && (
        <button
          type="button"
          class="card-icon card-pin"
          aria-label={t('cardPin')}
          aria-pressed={isPinned}
          title={t('cardPin')}
          onClick={() => on.onPin?.(!isPinned)}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M5.5 1.5h5l-.8 4.6 2.3 2.4v1H8.6L8 14.5l-.6-5H4v-1l2.3-2.4z" />
          </svg>
        </button>
      )}
      {on.onClose && (
        <button type="button" class="card-icon card-close" aria-label={t('cardClose')} onClick={on.onClose}>
          <span aria-hidden="true">×</span>
        </button>
      )}
    </div>
  );
}
