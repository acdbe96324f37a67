import type { Reason } from '../topics/mention';
import type { Candidate } from './page-hits';
import type { PageView } from './page-view';
import { reasonFor } from './reason-for';
import type { Refusal } from './refuse-candidate';
import { weighEvidence } from './weigh-evidence';

/** How many candidates are judged between two pauses. */
const PAUSE_CANDIDATES = 20;

/** The first accepted event of each topic in a block. */
type Events = ReadonlyMap<number, readonly Candidate[]>;

/**
 * Events of a pack tell of each other: one that was accepted in the block counts as a group for a name that lacked one.
 * Moves names from `refused` to `accepted`; yields now and then, so that a caller may pause.
 */
export function* acceptInCompany(
  refused: Map<Candidate, Refusal>,
  accepted: Map<Candidate, Reason>,
  page: PageView,
): Generator<void, void> {
  const events = listEvents(accepted, page);
  let seen = 0;
  for (const [candidate, { rule }] of refused) {
    if (++seen % PAUSE_CANDIDATES === 0) yield;
    if (rule !== 'no-evidence' && rule !== 'one-group') continue;
    const { pack } = page.rules.topic(candidate.topic);
    const other = events
      .get(candidate.block)
      ?.find(({ topic }) => topic !== candidate.topic && page.rules.topic(topic).pack === pack);
    if (!other) continue;
    const word = page.blocks[other.block]?.text.slice(other.start, other.end) ?? '';
    const weighed = weighEvidence(candidate, page, [{ group: 'what', word }]);
    if ('missing' in weighed) continue;
    accepted.set(candidate, reasonFor(candidate, weighed.support, page));
    refused.delete(candidate);
  }
}

function listEvents(accepted: ReadonlyMap<Candidate, Reason>, { rules }: PageView): Events {
  const events = new Map<number, Candidate[]>();
  for (const candidate of accepted.keys()) {
    if (candidate.strength === 'weak' || rules.topic(candidate.topic).kind !== 'event') continue;
    const known = events.get(candidate.block);
    if (!known) events.set(candidate.block, [candidate]);
    else if (!known.some(({ topic }) => topic === candidate.topic)) known.push(candidate);
  }
  return events;
}
