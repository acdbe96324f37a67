import { CardSources } from '../../components/CardSources';
import { CardTimeline } from '../../components/CardTimeline';
import { describeKind } from '../../components/describe-kind';
import { useText } from '../../components/text-context';
import type { CardTopic } from '../../core/topics/card-topic';
import { formatEdtf } from '../../core/topics/edtf';
import { localise } from '../../core/topics/text';
import { AboutPack } from './AboutPack';
import { MetPages } from './MetPages';
import { OtherNames } from './OtherNames';
import { OwnTimeline } from './OwnTimeline';
import { Relations } from './Relations';
import { TimeAround } from './TimeAround';
import { TopicActions } from './TopicActions';
import { useSurroundings } from './use-surroundings';

interface TopicArticleProps {
  readonly card: CardTopic;
  readonly isNew: boolean;
  readonly languages: readonly string[];
}

/** A topic in full: what it was, who says so, what it belongs to, and where it was met. */
export function TopicArticle({ card, isNew, languages }: TopicArticleProps) {
  const t = useText();
  const around = useSurroundings(card.ref, languages);
  const { topic, pack } = card;
  const locale = t('languageTag');
  return (
    <article>
      <header class="title">
        <p class="kind">{t(describeKind(topic.kind))}</p>
        <h1 dir="auto">{localise(topic.name, languages)}</h1>
        {topic.dates && (
          <p class="dates">
            <time dateTime={topic.dates}>{formatEdtf(topic.dates, locale)}</time>
          </p>
        )}
        {isNew && <p class="notice">{t('topicNew')}</p>}
      </header>
      {topic.summary && (
        <p class="summary" dir="auto">
          {localise(topic.summary, languages)}
        </p>
      )}
      <OtherNames topic={topic} packLanguage={pack.language} languages={languages} />
      <TopicActions card={card} languages={languages} />
      <section aria-labelledby="known">
        <h2 id="known">{t('topicKnown')}</h2>
        {topic.claims.length > 0 && (
          <section>
            <h3>{t('cardClaims')}</h3>
            <ul class="claims">
              {topic.claims.map((claim, row) => (
                <li key={row}>
                  <span dir="auto">{localise(claim, languages)}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        <CardTimeline facts={topic.facts} sources={topic.sources} languages={languages} />
        <OwnTimeline card={card} languages={languages} />
        <CardSources sources={topic.sources} locale={locale} />
      </section>
      <Relations card={card} around={around} languages={languages} />
      <TimeAround topic={card.ref} around={around} />
      <MetPages topic={card.ref} />
      <AboutPack card={card} languages={languages} />
    </article>
  );
}
