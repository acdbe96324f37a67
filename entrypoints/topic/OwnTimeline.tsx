import { useMemo } from 'preact/hooks';
import { useText } from '../../components/text-context';
import { useCount } from '../../components/use-count';
import { layOutTimeline } from '../../core/pictures/lay-out-timeline';
import type { CardTopic } from '../../core/topics/card-topic';
import { localise } from '../../core/topics/text';
import { describeDate } from './describe-date';
import { TimePicture } from './TimePicture';
import { useFrame } from './use-frame';

interface OwnTimelineProps {
  readonly card: CardTopic;
  readonly languages: readonly string[];
}

/** The dates of one topic as a picture; the statements stand beside it as text. Nothing where there is but one date. */
export function OwnTimeline({ card: { ref, topic }, languages }: OwnTimelineProps) {
  const t = useText();
  const count = useCount();
  const { box, frame } = useFrame<HTMLDivElement>();
  const name = localise(topic.name, languages);
  const dates = topic.facts.map(({ date }) => date);
  const distinct = new Set([...dates, ...(topic.dates === undefined ? [] : [topic.dates])]);
  const facts = useMemo(
    () => topic.facts.map(({ date, text }) => ({ date, text: localise(text, languages) })),
    [topic, languages],
  );
  const timeline = useMemo(
    () =>
      frame &&
      layOutTimeline([{ ref, name, dates: topic.dates, facts: dates }], {
        ...frame,
        locale: t('languageTag'),
        hasNames: false,
      }),
    [frame, ref, topic, name, t],
  );
  if (distinct.size < 2) return null;
  return (
    <div class="picture own" ref={box}>
      {timeline && frame && (
        <TimePicture
          timeline={timeline}
          here={ref}
          em={frame.em}
          label={count('topicTimeOwn', topic.facts.length, name)}
          describeMark={(_, date) => describeDate(date, facts, t)}
        />
      )}
    </div>
  );
}
