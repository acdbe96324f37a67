import { useId, useState } from 'preact/hooks';
import { pauseEnd } from '../core/topics/pause-end';
import type { Quiet } from '../core/topics/settings';
import type { TopicCardProps } from './TopicCard';
import { useText } from './text-context';
import { useSettled } from './use-settled';

type CardFeedbackProps = Pick<TopicCardProps, 'card' | 'reason' | 'canAct' | 'isOnSite' | 'onHidePage'> & {
  readonly onQuiet: (wish: Quiet) => void;
};

/** How long a wish can hold, with the words for it. */
const SPANS = [
  ['good', 'cardForGood'],
  ['tomorrow', 'cardForDay'],
  ['week', 'cardForWeek'],
] as const;

/** The ways to see less, each for good or for a while; a click counts once they have been in sight. All are undone on the options page. */
export function CardFeedback({ card, reason, canAct, isOnSite = true, onQuiet, onHidePage }: CardFeedbackProps) {
  const t = useText();
  const group = useId();
  const [span, setSpan] = useState<(typeof SPANS)[number][0]>('good');
  const settled = useSettled(span);
  const isLive = canAct && settled;
  const end = () => (span === 'good' ? {} : { until: pauseEnd(span, new Date()) });
  // Not `disabled`: the keyboard would pass over what can be pressed in half a second.
  const offer = (label: string, act: () => void) => (
    <button type="button" aria-disabled={!isLive} onClick={() => isLive && act()}>
      {label}
    </button>
  );
  return (
    <>
      <fieldset class="card-spans">
        <legend>{t('cardHowLong')}</legend>
        {SPANS.map(([value, words]) => (
          <label key={value}>
            <input type="radio" name={group} checked={span === value} onChange={() => setSpan(value)} />
            {t(words)}
          </label>
        ))}
      </fieldset>
      {reason && (
        <>
          <h3>{t('cardWrong')}</h3>
          <div class="card-choices">
            {offer(t('cardQuietAlias', reason.alias), () =>
              onQuiet({ grain: 'alias', topic: card.ref, alias: reason.alias, ...end() }),
            )}
          </div>
        </>
      )}
      <h3>{t('cardActions')}</h3>
      <div class="card-choices">
        {offer(t('cardQuietTopic'), () => onQuiet({ grain: 'topic', topic: card.ref, ...end() }))}
        {offer(t('cardQuietUntilChanged'), () => onQuiet({ grain: 'topic', topic: card.ref, until: 'changed' }))}
        {isOnSite && offer(t('cardQuietSite'), () => onQuiet({ grain: 'site', ...end() }))}
        {onHidePage && offer(t('cardQuietPage'), onHidePage)}
      </div>
    </>
  );
}
