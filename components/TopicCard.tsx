import { useEffect, useId, useRef } from 'preact/hooks';
import type { CardTopic } from '../core/topics/card-topic';
import { formatEdtf } from '../core/topics/edtf';
import type { Reason } from '../core/topics/mention';
import type { Quiet } from '../core/topics/settings';
import { localise } from '../core/topics/text';
import type { TopicRef } from '../core/topics/topic-ref';
import { CardActions } from './CardActions';
import { CardReport } from './CardReport';
import { CardSources } from './CardSources';
import { CardSummary } from './CardSummary';
import { CardTimeline } from './CardTimeline';
import { CardTopics } from './CardTopics';
import { describeKind } from './describe-kind';
import { describeReason } from './describe-reason';
import { useText } from './text-context';

/** What a card shows and tells. Without `onQuiet` the card offers no way to see less. */
export interface TopicCardProps {
  readonly card: CardTopic;
  /** BCP 47 tags, best first. */
  readonly languages: readonly string[];
  readonly reason?: Reason | undefined;
  /** False until the card has been in sight long enough for a click to be meant. */
  readonly canAct: boolean;
  /** `region` where the card is part of a page of ours. */
  readonly role?: 'dialog' | 'region';
  readonly onOpenTopic: (ref: TopicRef) => void;
  readonly onBack?: (() => void) | undefined;
  readonly onQuiet?: ((wish: Quiet) => void) | undefined;
  readonly onHidePage?: (() => void) | undefined;
  readonly onClose?: (() => void) | undefined;
}

/** One topic as an entry of a reference book: what it was, when, and who says so. */
export function TopicCard(props: TopicCardProps) {
  const { card, languages, reason, onOpenTopic } = props;
  const t = useText();
  const nameId = useId();
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (body.current) body.current.scrollTop = 0;
  }, [card.ref]);
  const { topic, pack } = card;
  const name = localise(topic.name, languages);
  const locale = languages[0] ?? 'en';
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles it may have take a name
    <div class="card" role={props.role ?? 'dialog'} aria-labelledby={nameId} tabIndex={-1}>
      <header class="card-head">
        {props.onBack && (
          <button type="button" class="card-icon card-back" aria-label={t('cardBack')} onClick={props.onBack}>
            <span aria-hidden="true">‹</span>
          </button>
        )}
        <div class="card-title">
          <p class="card-kind">{t(describeKind(topic.kind))}</p>
          <h2 class="card-name" id={nameId} dir="auto">
            {name}
          </h2>
          {topic.dates && <p class="card-dates">{formatEdtf(topic.dates, locale)}</p>}
        </div>
        {props.onClose && (
          <button type="button" class="card-icon card-close" aria-label={t('cardClose')} onClick={props.onClose}>
            <span aria-hidden="true">×</span>
          </button>
        )}
      </header>
      <div class="card-body" ref={body}>
        {topic.summary && <CardSummary key={card.ref} text={localise(topic.summary, languages)} />}
        {reason && (
          <section class="card-why">
            <h3>{t('cardWhy')}</h3>
            <p dir="auto">{describeReason(reason, t)}</p>
          </section>
        )}
        {topic.claims.length > 0 && (
          <section>
            <h3>{t('cardClaims')}</h3>
            <ul class="card-claims">
              {topic.claims.map((claim, row) => (
                <li key={row} dir="auto">
                  {localise(claim, languages)}
                </li>
              ))}
            </ul>
          </section>
        )}
        <CardTimeline facts={topic.facts} sources={topic.sources} languages={languages} />
        <CardTopics title={t('cardRelated')} topics={card.related} {...{ languages, onOpenTopic }} />
        <CardTopics title={t('cardNamesakes')} topics={card.namesakes} {...{ languages, onOpenTopic }} />
        <CardSources sources={topic.sources} locale={locale} />
        <CardActions key={`act ${card.ref}`} {...props} />
        <footer class="card-foot">
          <p dir="auto">
            {t('cardPack', localise(pack.name, languages), pack.version, pack.license)}
            {pack.reviewed && `, ${t('cardReviewed', formatEdtf(pack.reviewed, locale))}`}
          </p>
          <CardReport key={`report ${card.ref}`} topicId={topic.id} name={name} pack={pack} />
        </footer>
      </div>
    </div>
  );
}
