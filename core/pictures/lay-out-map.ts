import { forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { TopicRef } from '../topics/topic-ref';
import type { Link, Neighbours } from './choose-neighbours';
import { type Box, lineUpBoxes, partBoxes } from './part-boxes';
import { type MeasureText, wrapLabel } from './wrap-label';

/** What a map is drawn for: sizes in pixels, `em` that of a label's letters. */
export interface MapFrame {
  readonly width: number;
  readonly em: number;
  readonly measure: MeasureText;
  /** Mirrors the map for a page that reads from right to left. */
  readonly isMirrored: boolean;
}

/** A topic on the map: the middle of its sign, and the lines of its name below. */
export interface MapNode {
  readonly ref: TopicRef;
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  /** The sign and the name together. */
  readonly box: Readonly<Box>;
}

/** A map in the order in which it is read: line by line from the top. */
export interface TopicMap {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly MapNode[];
  readonly links: readonly Link[];
}

type Placed = Box & { readonly ref: TopicRef; readonly lines: readonly string[] };

const TICKS = 300;
const MAX_LINES = 3;
/** In em: the sign's height, a line, the widest name, the room between two topics. */
const SIGN = 1.5;
const LINE = 1.25;
const NAME_WIDTH = 9;
const GAP = 0.75;
/** How much more room than its topics a map has, and by how much it grows when that is not enough. */
const ROOM = 2.4;
const GROWTH = 1.2;
const MAX_GROWTHS = 6;
/** Topics on one height, within so many em, are read along the line. */
const BAND = 4;

/** Places topics by the links between them; the same topics in the same frame always come out the same. */
export function layOutMap({ refs, links }: Neighbours, nameOf: (ref: TopicRef) => string, frame: MapFrame): TopicMap {
  const { width, em } = frame;
  const boxes: Placed[] = refs.map((ref) => {
    const lines = wrapLabel(nameOf(ref), frame.measure, Math.min(NAME_WIDTH * em, width), MAX_LINES);
    const widest = Math.max(SIGN * em, ...lines.map(frame.measure));
    return { ref, lines, x: 0, y: 0, width: Math.min(widest, width), height: (SIGN + LINE * lines.length) * em };
  });
  letForcesWork(boxes, links, em);
  const height = fitIn(boxes, width, em);
  if (frame.isMirrored) for (const box of boxes) box.x = width - box.x;
  const nodes = boxes.map((box) => ({
    ref: box.ref,
    lines: box.lines,
    x: box.x,
    y: box.y - box.height / 2 + (SIGN * em) / 2,
    box: { x: box.x, y: box.y, width: box.width, height: box.height },
  }));
  return { width, height, nodes: sortForReading(nodes, em, frame.isMirrored), links };
}

function letForcesWork(boxes: Placed[], links: readonly Link[], em: number): void {
  const pulls = links.map(([source, target]) => ({ source: source as string, target: target as string }));
  forceSimulation(boxes)
    .force(
      'links',
      forceLink<Placed, (typeof pulls)[number]>(pulls)
        .id(({ ref }) => ref)
        .distance(10 * em),
    )
    .force('apart', forceManyBody().strength(-30 * em))
    // Without it, what nothing links would drift away.
    .force('x', forceX(0).strength(0.08))
    .force('y', forceY(0).strength(0.08))
    .stop()
    .tick(TICKS);
}

/** Spreads the boxes over a room of the given width, parts those that overlap, and gives the height that took. */
function fitIn(boxes: readonly Placed[], width: number, em: number): number {
  const area = boxes.reduce((sum, box) => sum + (box.width + GAP * em) * (box.height + GAP * em), 0);
  const tallest = Math.max(0, ...boxes.map((box) => box.height));
  const wished = boxes.map(({ x, y }) => ({ x, y }));
  let height = Math.max(tallest, (area * ROOM) / width);
  for (let turn = 0; turn < MAX_GROWTHS; turn += 1) {
    spread(boxes, wished, 'x', 'width', width);
    spread(boxes, wished, 'y', 'height', height);
    if (partBoxes(boxes, { width, height }, GAP * em)) return height;
    height *= GROWTH;
  }
  return lineUpBoxes(boxes, width, GAP * em);
}

function spread(
  boxes: readonly Placed[],
  wished: readonly { readonly x: number; readonly y: number }[],
  axis: 'x' | 'y',
  size: 'width' | 'height',
  room: number,
): void {
  const places = wished.map((place) => place[axis]);
  const low = Math.min(...places);
  const range = Math.max(...places) - low;
  for (const [i, box] of boxes.entries()) {
    const share = range > 0 ? ((places[i] ?? low) - low) / range : 0.5;
    box[axis] = box[size] / 2 + share * (room - box[size]);
  }
}

function sortForReading(nodes: readonly MapNode[], em: number, isMirrored: boolean): MapNode[] {
  const band = ({ y }: MapNode) => Math.floor(y / (BAND * em));
  const side = isMirrored ? -1 : 1;
  return nodes.toSorted((a, b) => band(a) - band(b) || side * (a.x - b.x) || a.y - b.y);
}
