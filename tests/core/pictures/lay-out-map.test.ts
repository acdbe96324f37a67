import { describe, expect, it } from 'vitest';
import builtIn from '../../../assets/packs/us-china-cyber-2015.json';
import { chooseNeighbours, type Linked } from '../../../core/pictures/choose-neighbours';
import { layOutMap, type MapFrame, type TopicMap } from '../../../core/pictures/lay-out-map';
import { resolveRelated, type TopicRef, topicRef } from '../../../core/topics/topic-ref';

const EM = 14;
const measure = (text: string) => [...text].length * 0.6 * EM;
const frame = (width: number): MapFrame => ({ width, em: EM, measure, isMirrored: false });
const names = new Map(builtIn.topics.map(({ id, name }) => [topicRef(builtIn.id, id), name.en]));
const nameOf = (ref: TopicRef) => names.get(ref) ?? ref;
const BUILT_IN: Linked[] = builtIn.topics.map(({ id, related }) => ({
  ref: topicRef(builtIn.id, id),
  related: related.map((other) => resolveRelated(builtIn.id, other)),
}));
const START = topicRef(builtIn.id, 'snowden-revelations');

/** `count` topics; each leads to those that `next` names by number. */
function makeTopics(count: number, next: (i: number) => number[]): Linked[] {
  const ref = (i: number) => topicRef('p', `topic with the number ${i}`);
  return Array.from({ length: count }, (_, i) => ({ ref: ref(i), related: next(i).map(ref) }));
}

function findFaults({ width, height, nodes }: TopicMap): string[] {
  const outside = nodes.filter(
    ({ box: { x, y, ...box } }) =>
      x - box.width / 2 < -0.1 ||
      x + box.width / 2 > width + 0.1 ||
      y - box.height / 2 < -0.1 ||
      y + box.height / 2 > height + 0.1,
  );
  const overlaps = nodes.flatMap(({ ref, box: a }, i) =>
    nodes
      .slice(i + 1)
      .filter(
        ({ box: b }) =>
          Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2,
      )
      .map((other) => `${ref} over ${other.ref}`),
  );
  const isNumber = nodes.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y));
  return [...outside.map(({ ref }) => `${ref} outside`), ...overlaps, ...(isNumber ? [] : ['no number'])];
}

describe('layOutMap', () => {
  it.each([320, 480, 700, 1_000])('places the built-in pack without overlap in %i pixels', (width) => {
    const map = layOutMap(chooseNeighbours(BUILT_IN, START, 30), nameOf, frame(width));
    expect(map.nodes).toHaveLength(12);
    expect(map.links).toHaveLength(24);
    expect(findFaults(map)).toEqual([]);
  });

  it.each([
    ['one topic', makeTopics(1, () => [])],
    ['thirty topics that nothing links', makeTopics(30, () => [])],
    ['two hundred in a ring', makeTopics(200, (i) => [(i + 1) % 200])],
    ['two hundred around one', makeTopics(200, (i) => (i === 0 ? [] : [0]))],
    ['thirty that all lead to each other', makeTopics(30, (i) => Array.from({ length: i }, (_, j) => j))],
  ])('places %s', (_what, topics) => {
    const refs = topics.map(({ ref }) => ref);
    const { links } = chooseNeighbours(topics, refs[0] as TopicRef, topics.length);
    for (const width of [320, 700]) {
      const map = layOutMap({ refs, links }, (ref) => ref.slice(2), frame(width));
      expect(map.nodes).toHaveLength(topics.length);
      expect(findFaults(map)).toEqual([]);
    }
  });

  it('comes out the same each time', () => {
    const draw = () => layOutMap(chooseNeighbours(BUILT_IN, START, 30), nameOf, frame(700));
    expect(draw()).toEqual(draw());
  });

  it('is the mirror image where pages read from right to left', () => {
    const neighbours = chooseNeighbours(BUILT_IN, START, 30);
    const map = layOutMap(neighbours, nameOf, frame(700));
    const mirrored = layOutMap(neighbours, nameOf, { ...frame(700), isMirrored: true });
    const find = ({ nodes }: TopicMap) => nodes.find(({ ref }) => ref === START)?.x ?? Number.NaN;
    expect(find(mirrored)).toBeCloseTo(700 - find(map));
    expect(findFaults(mirrored)).toEqual([]);
    // The first in reading order stands farther to the right than the second on its line.
    const [first, second] = mirrored.nodes;
    expect(first && second && first.x > second.x).toBe(true);
  });

  it('keeps topics nearer that are linked', () => {
    const map = layOutMap(chooseNeighbours(BUILT_IN, START, 30), nameOf, frame(700));
    const at = new Map(map.nodes.map((node) => [node.ref, node]));
    const far = (a: TopicRef, b: TopicRef) => {
      const [from, to] = [at.get(a), at.get(b)];
      return from && to ? Math.hypot(from.x - to.x, from.y - to.y) : Number.NaN;
    };
    const refs = map.nodes.map(({ ref }) => ref);
    const all = refs.flatMap((a, i) => refs.slice(i + 1).map((b) => far(a, b)));
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(map.links.map(([a, b]) => far(a, b)))).toBeLessThan(mean(all) * 0.9);
  });
});
