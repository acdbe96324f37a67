import type { Namesake, TopicName } from '../core/topics/card-topic';
import { localise } from '../core/topics/text';
import type { TopicCardProps } from './TopicCard';

type CardTopicsProps = Pick<TopicCardProps, 'languages' | 'onOpenTopic'> & {
  readonly title: string;
  readonly topics: readonly (TopicName | Namesake)[];
};

/** Topics to read next, each with its pack where that is what tells them apart. */
export function CardTopics({ title, topics, languages, onOpenTopic }: CardTopicsProps) {
  if (topics.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul class="card-related">
        {topics.map((topic) => (
          <li key={topic.ref}>
            <button type="button" dir="auto" onClick={() => onOpenTopic(topic.ref)}>
              {localise(topic.name, languages)}
              {'packName' in topic && ` (${localise(topic.packName, languages)})`}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
