import { useText } from '../../components/text-context';
import { topicPagePath } from '../../core/page/topic-page-path';
import type { CardTopic, Namesake, TopicName } from '../../core/topics/card-topic';
import { localise } from '../../core/topics/text';
import { TopicMapFigure } from './TopicMapFigure';
import type { Around } from './use-surroundings';

interface RelationsProps {
  readonly card: CardTopic;
  readonly around: Around | undefined;
  readonly languages: readonly string[];
}

/** What a topic leads to, what leads to it, and what else goes by its name. */
export function Relations({ card, around, languages }: RelationsProps) {
  const t = useText();
  const named = new Set(card.related.map(({ ref }) => ref));
  const pointing = (around?.topics ?? []).filter(({ ref, related }) => related.includes(card.ref) && !named.has(ref));
  const lists = [
    { title: t('cardRelated'), topics: card.related },
    { title: t('topicPointing'), topics: pointing },
    { title: t('cardNamesakes'), topics: card.namesakes },
  ].filter(({ topics }) => topics.length > 0);
  if (lists.length === 0) return null;
  return (
    <section aria-labelledby="relates">
      <h2 id="relates">{t('topicRelates')}</h2>
      {lists.map(({ title, topics }) => (
        <section key={title}>
          <h3>{title}</h3>
          <TopicLinks topics={topics} languages={languages} />
        </section>
      ))}
      {around && <TopicMapFigure here={card.ref} around={around} />}
    </section>
  );
}

function TopicLinks(props: {
  readonly topics: readonly (TopicName | Namesake)[];
  readonly languages: readonly string[];
}) {
  return (
    <ul class="topic-links">
      {props.topics.map((topic) => (
        <li key={topic.ref}>
          <a href={topicPagePath(topic.ref)} dir="auto">
            {localise(topic.name, props.languages)}
            {'packName' in topic && ` (${localise(topic.packName, props.languages)})`}
          </a>
        </li>
      ))}
    </ul>
  );
}
