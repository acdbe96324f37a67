import { useMemo } from 'preact/hooks';
import { useText } from '../../components/text-context';
import { useCount } from '../../components/use-count';
import { chooseNeighbours } from '../../core/pictures/choose-neighbours';
import { layOutTimeline } from '../../core/pictures/lay-out-timeline';
import { formatEdtf } from '../../core/topics/edtf';
import type { TopicRef } from '../../core/topics/topic-ref';
import { describeDate } from './describe-date';
import { TimeList } from './TimeList';
import { TimePicture } from './TimePicture';
import { useFrame } from './use-frame';
import type { Around, NamedTopic } from './use-surroundings';

/** More rows are no longer seen together. */
const MAX_ROWS = 40;

/** When the topics around one happened, on one axis, and the same as a list. Nothing where fewer than two have dates. */
export function TimeAround({ topic, around }: { readonly topic: TopicRef; readonly around: Around | undefined }) {
  const dated = useMemo(() => (around ? chooseDated(around.topics, topic) : []), [around, topic]);
  // The hooks of the picture begin with the picture: it measures its place when it is first there.
  if (dated.length < 2) return null;
  return <TimeFigure here={topic} topics={dated} isWhole={around?.isWhole === true && dated.length < MAX_ROWS} />;
}

interface TimeFigureProps {
  readonly here: TopicRef;
  readonly topics: readonly NamedTopic[];
  readonly isWhole: boolean;
}

function TimeFigure({ here, topics, isWhole }: TimeFigureProps) {
  const t = useText();
  const count = useCount();
  const { box, frame } = useFrame<HTMLDivElement>();
  const locale = t('languageTag');
  const timeline = useMemo(
    () => frame && layOutTimeline(topics.map(toDated), { ...frame, locale, hasNames: true }),
    [frame, topics, locale],
  );
  const byRef = useMemo(() => new Map(topics.map((topic) => [topic.ref, topic])), [topics]);
  const describeRow = (ref: TopicRef) => {
    const topic = byRef.get(ref);
    if (!topic) return ref;
    const dates = topic.dates === undefined ? [] : [formatEdtf(topic.dates, locale)];
    return [topic.name, ...dates, count('topicTimeFacts', topic.facts.length)].join(', ');
  };
  return (
    <section aria-labelledby="time">
      <h2 id="time">{t('topicTime')}</h2>
      <p class="quiet">{t(isWhole ? 'topicTimeAbout' : 'topicTimeNearest')}</p>
      <div class="picture" ref={box}>
        {timeline && frame && (
          <TimePicture
            timeline={timeline}
            here={here}
            em={frame.em}
            label={count('topicTimeLabel', timeline.rows.length)}
            describeRow={describeRow}
            describeMark={(ref, date) => describeDate(date, byRef.get(ref)?.facts ?? [], t)}
          />
        )}
      </div>
      <TimeList here={here} topics={topics} />
    </section>
  );
}

function chooseDated(topics: readonly NamedTopic[], here: TopicRef): NamedTopic[] {
  const isDated = ({ dates, facts }: NamedTopic) => dates !== undefined || facts.length > 0;
  const dated = topics.filter(isDated);
  if (dated.length <= MAX_ROWS) return dated;
  const byRef = new Map(dated.map((topic) => [topic.ref, topic]));
  const { refs } = chooseNeighbours(topics, here, topics.length);
  const near = refs.flatMap((ref) => byRef.get(ref) ?? []);
  return [...new Set([...near, ...dated])].slice(0, MAX_ROWS);
}

function toDated({ ref, name, dates, facts }: NamedTopic) {
  return { ref, name, dates, facts: facts.map(({ date }) => date) };
}
