import type { Reason } from '../topics/mention';
import type { Candidate } from './page-hits';
import type { PageView } from './page-view';
import { reasonFor } from './reason-for';
import type { Refusal } from './refuse-candidate';
import { supportInSentence } from './weigh-evidence';

/** How many blocks away an accepted mention still tells what a name means. */
const DISCOURSE_BLOCKS = 3;
/** How many candidates are judged between two pauses. */
const PAUSE_CANDIDATES = 20;

/** Accepted mentions by topic, in order of their blocks: any of them, and those by an alias that is not weak. */
interface Leaders {
  readonly any: ReadonlyMap<number, readonly Candidate[]>;
  readonly telling: ReadonlyMap<number, readonly Candidate[]>;
}

/**
 * One sense per discourse: a name near an accepted mention of its topic means the same; common words need a word of context
 * for that, or a mention that was no common word itself in their block (for events: or the next). Moves names from `refused`
 * to `accepted`; yields now and then, so that a caller may pause.
 */
export function* followDiscourse(
  refused: Map<Candidate, Refusal>,
  accepted: Map<Candidate, Reason>,
  page: PageView,
): Generator<void, void> {
  const leaders = listLeaders(accepted);
  let seen = 0;
  for (const [candidate, { rule }] of refused) {
    if (++seen % PAUSE_CANDIDATES === 0) yield;
    if (rule !== 'no-evidence' && rule !== 'one-group') continue;
    const support = supportInSentence(candidate, page);
    const isName = candidate.exact || support.length > 0;
    const reach = page.rules.topic(candidate.topic).kind === 'concept' ? 0 : 1;
    const leader = isName
      ? findNear(leaders.any.get(candidate.topic) ?? [], candidate.block, DISCOURSE_BLOCKS)
      : findNear(leaders.telling.get(candidate.topic) ?? [], candidate.block, reach);
    if (!leader) continue;
    const follows = page.blocks[leader.block]?.text.slice(leader.start, leader.end) ?? '';
    accepted.set(candidate, { ...reasonFor(candidate, support, page), follows });
    refused.delete(candidate);
  }
}

function listLeaders(accepted: ReadonlyMap<Candidate, Reason>): Leaders {
  const [any, telling] = [new Map<number, Candidate[]>(), new Map<number, Candidate[]>()];
  const inOrder = [...accepted.keys()].sort((a, b) => a.block - b.block || a.start - b.start);
  for (const candidate of inOrder) {
    for (const leaders of candidate.strength === 'weak' ? [any] : [any, telling]) {
      const known = leaders.get(candidate.topic);
      if (known) known.push(candidate);
      else leaders.set(candidate.topic, [candidate]);
    }
  }
  return { any, telling };
}

/** The first of `leaders` that stands at most `reach` blocks away. */
function findNear(leaders: readonly Candidate[], block: number, reach: number): Candidate | undefined {
  let low = 0;
  let high = leaders.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((leaders[middle]?.block ?? 0) < block - reach) low = middle + 1;
    else high = middle;
  }
  const leader = leaders[low];
  return leader && leader.block <= block + reach ? leader : undefined;
}
