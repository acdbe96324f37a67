import { GROUPS } from './index-layout';
import { type BlockHits, type Candidate, HIT, type ScannedBlock, sortHits } from './page-hits';
import type { Rules } from './rules';

/** All that judging looks at: the blocks of a page in document order and what was found in them. */
export interface PageView {
  readonly blocks: readonly ScannedBlock[];
  readonly hits: readonly BlockHits[];
  /** Per block: the nearest heading above it, -1 for none. */
  readonly headings: readonly number[];
  readonly rules: Rules;
  /** Evidence groups on the whole page, one bit each, by owner. */
  readonly groupsOnPage: ReadonlyMap<number, number>;
  /** The page-wide vetoes that were found, by topic. */
  readonly vetoesOnPage: ReadonlyMap<number, readonly number[]>;
}

/** How much is looked at between two pauses: a hit or a block costs one. */
const PAUSE_COST = 200;

/** Looks over the page; yields now and then, so that a caller may pause. */
export function* viewPage(blocks: readonly ScannedBlock[], rules: Rules): Generator<void, PageView> {
  const hits: BlockHits[] = [];
  const headings: number[] = [];
  const groupsOnPage = new Map<number, number>();
  const vetoesOnPage = new Map<number, number[]>();
  let above = -1;
  let cost = 0;
  for (const [number, block] of blocks.entries()) {
    const found = sortHits(number, block, rules);
    hits.push(found);
    headings.push(above);
    if (block.heading) above = number;
    for (const { owner, group, decisive } of found.evidence) {
      groupsOnPage.set(owner, (groupsOnPage.get(owner) ?? 0) | groupBits(group, decisive));
    }
    for (const { veto } of found.vetoes) {
      const { scope, topic } = rules.veto(veto);
      if (scope !== 'page') continue;
      const known = vetoesOnPage.get(topic) ?? [];
      if (!known.includes(veto)) vetoesOnPage.set(topic, [...known, veto]);
    }
    cost += 1 + block.hits.length / HIT;
    if (cost < PAUSE_COST) continue;
    cost = 0;
    yield;
  }
  return { blocks, hits, headings, rules, groupsOnPage, vetoesOnPage };
}

/** The owner number under which a candidate's pack keeps its shared evidence. */
export function packOwner({ topic }: Pick<Candidate, 'topic'>, { rules }: PageView): number {
  return rules.topicCount + rules.topic(topic).pack;
}

/** The evidence groups of a topic and its pack anywhere on the page, one bit each. */
export function groupsOnPage(candidate: Candidate, page: PageView): number {
  return (page.groupsOnPage.get(candidate.topic) ?? 0) | (page.groupsOnPage.get(packOwner(candidate, page)) ?? 0);
}

/** The bits of a context word's group; a decisive word counts as one group more. */
export function groupBits(group: number, decisive: boolean): number {
  return (1 << group) | (decisive ? 1 << GROUPS.length : 0);
}

/** How many groups a set of bits holds. */
export function countGroups(bits: number): number {
  return (bits & 1) + ((bits >> 1) & 1) + ((bits >> 2) & 1) + ((bits >> 3) & 1) + ((bits >> 4) & 1);
}
