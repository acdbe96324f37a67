import { describeKind } from '../../components/describe-kind';
import { useText } from '../../components/text-context';
import { useCount } from '../../components/use-count';
import { isolateText } from '../../core/page/isolate-text';
import { topicPagePath } from '../../core/page/topic-page-path';
import type { MapNode, TopicMap } from '../../core/pictures/lay-out-map';
import type { TopicRef } from '../../core/topics/topic-ref';
import { KindSign } from './KindSign';
import type { NamedTopic } from './use-surroundings';

interface MapPictureProps {
  readonly map: TopicMap;
  readonly topics: ReadonlyMap<TopicRef, NamedTopic>;
  /** The topic whose page this is. */
  readonly here: TopicRef;
  /** In pixels. */
  readonly em: number;
  readonly label: string;
}

/** A laid-out map: each topic is a link to its page, in the order in which the map is read. */
export function MapPicture({ map, topics, here, em, label }: MapPictureProps) {
  const t = useText();
  const count = useCount();
  const nodes = new Map(map.nodes.map((node) => [node.ref, node]));
  const lines = map.links.flatMap(([from, to]) => {
    const [a, b] = [nodes.get(from), nodes.get(to)];
    return a && b ? [{ key: `${from} ${to}`, a, b, isHere: from === here || to === here }] : [];
  });
  const describe = ({ ref }: MapNode) => {
    const topic = topics.get(ref);
    const links = map.links.filter((link) => link.includes(ref)).length;
    return count('topicMapNode', links, topic?.name ?? ref, t(describeKind(topic?.kind ?? 'other')));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a picture is no set of form fields
    <svg
      class="map"
      role="group"
      aria-label={label}
      viewBox={`0 0 ${map.width} ${map.height}`}
      width={map.width}
      height={map.height}
    >
      <g>
        {/* Those of this topic are drawn last, over the others. */}
        {lines
          .toSorted((one, other) => Number(one.isHere) - Number(other.isHere))
          .map(({ key, a, b, isHere }) => (
            <line key={key} class={isHere ? 'link here' : 'link'} x1={a.x} y1={a.y} x2={b.x} y2={b.y} />
          ))}
      </g>
      {map.nodes.map((node) => (
        <g key={node.ref} class={node.ref === here ? 'node here' : 'node'}>
          <a
            href={topicPagePath(node.ref)}
            aria-label={describe(node)}
            aria-current={node.ref === here ? 'page' : undefined}
          >
            <Box {...node.box} margin={em * 0.25} />
            <KindSign kind={topics.get(node.ref)?.kind ?? 'other'} x={node.x} y={node.y} size={em * 1.25} />
            {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: words take no focus; the link has its name whole, this one is cut into lines */}
            <text aria-hidden="true" text-anchor="middle">
              {node.lines.map((words, row) => (
                <tspan key={row} x={node.box.x} y={node.y + em * (1.75 + row * 1.25)}>
                  {isolateText(words)}
                </tspan>
              ))}
            </text>
          </a>
        </g>
      ))}
    </svg>
  );
}

/** What takes the pointer, and shows where the focus is. */
function Box({ x, y, width, height, margin }: MapNode['box'] & { readonly margin: number }) {
  return (
    <rect
      class="hit"
      x={x - width / 2 - margin}
      y={y - height / 2 - margin}
      width={width + 2 * margin}
      height={height + 2 * margin}
      rx={margin}
    />
  );
}
