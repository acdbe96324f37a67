import type { TopicCardProps } from './TopicCard';
import { useText } from './text-context';

type CardActionsProps = Pick<TopicCardProps, 'card' | 'reason' | 'canAct' | 'onQuiet' | 'onHidePage'>;

/** The ways to see less; disabled until a click can be meant, all of them undone on the options page. */
export function CardActions({ card, reason, canAct, onQuiet, onHidePage }: CardActionsProps) {
  const t = useText();
  if (!onQuiet) return null;
  return (
    <section>
      <h3>{t('cardActions')}</h3>
      <div class="card-actions">
        <button type="button" disabled={!canAct} onClick={() => onQuiet({ grain: 'topic', topic: card.ref })}>
          {t('cardQuietTopic')}
        </button>
        {reason && (
          <button
            type="button"
            disabled={!canAct}
            onClick={() => onQuiet({ grain: 'alias', topic: card.ref, alias: reason.alias })}
          >
            {t('cardQuietAlias', reason.alias)}
          </button>
        )}
        <button type="button" disabled={!canAct} onClick={() => onQuiet({ grain: 'site' })}>
          {t('cardQuietSite')}
        </button>
        {onHidePage && (
          <button type="button" disabled={!canAct} onClick={onHidePage}>
            {t('cardQuietPage')}
          </button>
        )}
      </div>
    </section>
  );
}
