import type { Hits } from './find-candidates';
import { POSTING, STRENGTHS } from './index-layout';
import { readPosting } from './page-hits';
import { countGroups, groupBits } from './page-view';
import type { Rules } from './rules';

/** How many evidence groups an alias of each strength needs somewhere on the page, or it can be nowhere on it. */
const GROUPS_NEEDED = { strong: 0, supported: 1, weak: 2 } as const;

/**
 * The first, cheap test of a page: whether some alias stands on it whose topic could be accepted here at all. `hits` are those of
 * all its blocks and its title. `false` is certain: judging would accept nothing.
 */
export function couldFire(hits: Iterable<Hits>, rules: Rules): boolean {
  const groups = new Map<number, number>();
  const needed = new Map<number, number>();
  for (const found of hits) {
    for (let i = 2; i < found.length; i += 3) {
      const { kind, detail, owner } = readPosting(rules.head(found[i] ?? 0));
      if (kind === POSTING.evidence || kind === POSTING.decisive) {
        groups.set(owner, (groups.get(owner) ?? 0) | groupBits(detail, kind === POSTING.decisive));
      } else if (kind === POSTING.alias) {
        const strength = STRENGTHS[detail] ?? 'weak';
        const asks = strength === 'weak' && rules.topic(owner).suffices ? 1 : GROUPS_NEEDED[strength];
        if (asks === 0) return true;
        needed.set(owner, Math.min(asks, needed.get(owner) ?? asks));
      }
    }
  }
  for (const [topic, asks] of needed) {
    const pack = rules.topicCount + rules.topic(topic).pack;
    if (countGroups((groups.get(topic) ?? 0) | (groups.get(pack) ?? 0)) >= asks) return true;
  }
  return false;
}
