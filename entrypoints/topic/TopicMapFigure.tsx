import { useMemo } from 'preact/hooks';
import { describeKind } from '../../components/describe-kind';
import { useText } from '../../components/text-context';
import { useCount } from '../../components/use-count';
import { topicPagePath } from '../../core/page/topic-page-path';
import { chooseNeighbours } from '../../core/pictures/choose-neighbours';
import { layOutMap } from '../../core/pictures/lay-out-map';
import { TOPIC_KINDS } from '../../core/topics/topic';
import type { TopicRef } from '../../core/topics/topic-ref';
import { KindSign } from './KindSign';
import { MapPicture } from './MapPicture';
import { useFrame } from './use-frame';
import type { Around } from './use-surroundings';

/** More of them no longer make a picture that is read at a glance. */
const MAX_NODES = 30;

/** How a topic and those around it lead to each other: as a picture, and the same as a list. Nothing where it leads nowhere. */
export function TopicMapFigure({ here, around }: { readonly here: TopicRef; readonly around: Around }) {
  const t = useText();
  const count = useCount();
  const { box, frame } = useFrame<HTMLDivElement>();
  const topics = useMemo(() => new Map(around.topics.map((topic) => [topic.ref, topic])), [around]);
  const near = useMemo(() => chooseNeighbours(around.topics, here, MAX_NODES), [around, here]);
  const map = useMemo(
    () => frame && layOutMap(near, (ref) => topics.get(ref)?.name ?? ref, frame),
    [near, topics, frame],
  );
  if (near.links.length === 0) return null;
  const kinds = TOPIC_KINDS.filter((kind) => near.refs.some((ref) => topics.get(ref)?.kind === kind));
  const besides = (ref: TopicRef) => near.links.flatMap(([a, b]) => (a === ref ? [b] : b === ref ? [a] : []));
  const link = (ref: TopicRef) => (
    <a href={topicPagePath(ref)} aria-current={ref === here ? 'page' : undefined} dir="auto">
      {topics.get(ref)?.name}
    </a>
  );
  return (
    <section>
      <h3 id="map">{t('topicMap')}</h3>
      <p class="quiet">{t(near.refs.length < MAX_NODES ? 'topicMapAbout' : 'topicMapNearest')}</p>
      <a class="skip" href="#map-list">
        {t('topicMapSkip')}
      </a>
      <div class="picture" ref={box}>
        {map && frame && (
          <MapPicture
            map={map}
            topics={topics}
            here={here}
            em={frame.em}
            label={count('topicMapLabel', near.refs.length)}
          />
        )}
      </div>
      <ul class="legend">
        {kinds.map((kind) => (
          <li key={kind}>
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <KindSign kind={kind} x={8} y={8} size={14} />
            </svg>
            {t(describeKind(kind))}
          </li>
        ))}
      </ul>
      <details class="map-list">
        {/* Where the way past the picture leads: in Chromium Tab stays out of details that can take the focus themselves. */}
        <summary id="map-list">{t('topicMapList')}</summary>
        <ul>
          {near.refs.map((ref) => (
            <li key={ref}>
              {link(ref)}
              <ul>
                {besides(ref).map((other) => (
                  <li key={other}>{link(other)}</li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
