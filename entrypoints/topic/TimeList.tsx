import { useMemo } from 'preact/hooks';
import { useText } from '../../components/text-context';
import { topicPagePath } from '../../core/page/topic-page-path';
import { edtfSpan } from '../../core/pictures/edtf-span';
import { formatEdtf } from '../../core/topics/edtf';
import type { TopicRef } from '../../core/topics/topic-ref';
import type { NamedTopic } from './use-surroundings';

/** All dates of a timeline in their order, each with its topic: what the picture shows, as text. */
export function TimeList({ here, topics }: { readonly here: TopicRef; readonly topics: readonly NamedTopic[] }) {
  const t = useText();
  const locale = t('languageTag');
  const entries = useMemo(() => listEntries(topics), [topics]);
  return (
    <details>
      <summary>{t('topicTimeList')}</summary>
      <ol class="dates-list">
        {entries.map(({ key, topic, date, text }) => (
          <li key={key} class={topic.ref === here ? 'here' : undefined}>
            <time dateTime={date}>{formatEdtf(date, locale)}</time>
            <a href={topicPagePath(topic.ref)} aria-current={topic.ref === here ? 'page' : undefined} dir="auto">
              {topic.name}
            </a>
            {text !== '' && <span dir="auto">{text}</span>}
          </li>
        ))}
      </ol>
    </details>
  );
}

function listEntries(topics: readonly NamedTopic[]) {
  const startOf = (date: string) => edtfSpan(date)?.from ?? Number.POSITIVE_INFINITY;
  return topics
    .flatMap((topic) => {
      const whole =
        topic.dates === undefined ? [] : [{ key: `${topic.ref} whole`, topic, date: topic.dates, text: '' }];
      return [
        ...whole,
        ...topic.facts.map(({ date, text }, row) => ({ key: `${topic.ref} ${row}`, topic, date, text })),
      ];
    })
    .toSorted((a, b) => startOf(a.date) - startOf(b.date));
}
