import type { TopicRef } from '../topics/topic-ref';

/** A topic as the map needs it: what it is told by, and the topics it leads to. */
export interface Linked {
  readonly ref: TopicRef;
  readonly related: readonly TopicRef[];
}

/** Two topics of which one names the other as related. */
export type Link = readonly [TopicRef, TopicRef];

/** The nearest topics around one, and the links among them. */
export interface Neighbours {
  /** `start` first, then nearer before farther, in the order in which topics name them. */
  readonly refs: readonly TopicRef[];
  readonly links: readonly Link[];
}

/** Walks the links around `start` in both directions, until `limit` topics are found or there are no more. */
export function chooseNeighbours(topics: readonly Linked[], start: TopicRef, limit: number): Neighbours {
  const beside = new Map<TopicRef, TopicRef[]>(topics.map(({ ref }) => [ref, []]));
  const links: Link[] = [];
  const seen = new Set<string>();
  for (const { ref, related } of topics) {
    for (const other of related) {
      const key = ref < other ? `${ref}\n${other}` : `${other}\n${ref}`;
      if (other === ref || !beside.has(other) || seen.has(key)) continue;
      seen.add(key);
      links.push([ref, other]);
      beside.get(ref)?.push(other);
      beside.get(other)?.push(ref);
    }
  }
  const found = new Set<TopicRef>(beside.has(start) ? [start] : []);
  for (const ref of found) {
    for (const next of beside.get(ref) ?? []) if (found.size < limit) found.add(next);
  }
  return { refs: [...found], links: links.filter(([a, b]) => found.has(a) && found.has(b)) };
}
