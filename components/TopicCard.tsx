import { useEffect, useId, useRef } from 'preact/hooks';
import type { CardTopic } from '../core/topics/card-topic';
import { formatEdtf } from '../core/topics/edtf';
import type { Reason } from '../core/topics/mention';
import type { Quiet } from '../core/topics/settings';
import { localise } from '../core/topics/text';
import type { TopicRef } from '../core/topics/topic-ref';
import { CardActions } from './CardActions';
import { CardHead } from './CardHead';
import { CardReport } from './CardReport';
import { CardSources } from './CardSources';
import { CardSummary } from './CardSummary';
import { CardTimeline } from './CardTimeline';
import { CardTopics } from './CardTopics';
import { describeReason } from './describe-reason';
import { useText } from './text-context';

/** What a card shows and tells. What has no handler is not offered. */
export interface TopicCardProps {
  readonly card: CardTopic;
  /** BCP 47 tags, best first. */
  readonly languages: readonly string[];
  readonly reason?: Reason | undefined;
  /** False until the card has been in sight long enough for a click to be meant. */
  readonly canAct: boolean;
  /** `region` where the card is part of a page of ours. */
  readonly role?: 'dialog' | 'region';
  /** False where the card stands on no page that “this site” could mean. */
  readonly isOnSite?: boolean;
  readonly isPinned?: boolean;
  /** The reader wants the topic's own page. */
  readonly onOpenPage?: (() => void) | undefined;
  readonly onPin?: ((isPinned: boolean) => void) | undefined;
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
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (box.current) box.current.scrollTop = 0;
  }, [card.ref]);
  const { topic, pack } = card;
  const locale = languages[0] ?? 'en';
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles it may have take a name
    <div class="card" role={props.role ?? 'dialog'} aria-labelledby={nameId} tabIndex={-1} ref={box}>
      <CardHead {...props} nameId={nameId} />
      <div class="card-body">
        {card.isNew && <p class="card-news">{t('cardNews')}</p>}
        {topic.summary && <CardSummary key={card.ref} text={localise(topic.summary, languages)} />}
        <CardActions key={`act ${card.ref}`} {...props} />
        <CardTimeline facts={topic.facts} sources={topic.sources} languages={languages} />
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
        {reason && (
          <section>
            <h3>{t('cardWhy')}</h3>
            <p dir="auto">{describeReason(reason, t)}</p>
          </section>
        )}
        <CardTopics title={t('cardRelated')} topics={card.related} {...{ languages, onOpenTopic }} />
        <CardTopics title={t('cardNamesakes')} topics={card.namesakes} {...{ languages, onOpenTopic }} />
        <CardSources sources={topic.sources} locale={locale} />
        <div class="card-foot">
          <p dir="auto">
            {t('cardPack', localise(pack.name, languages), pack.version, pack.license)}
            {pack.reviewed && `, ${t('cardReviewed', formatEdtf(pack.reviewed, locale))}`}
          </p>
          <CardReport
            key={`report ${card.ref}`}
            topicId={topic.id}
            name={localise(topic.name, languages)}
            pack={pack}
          />
        </div>
      </div>
    </div>
  );
}
