import type { Mention, Reason } from '../topics/mention';
import { acceptInCompany } from './accept-in-company';
import { followDiscourse } from './follow-discourse';
import { keepLongestOf } from './keep-longest-of';
import type { Candidate, ScannedBlock } from './page-hits';
import { countGroups, groupsOnPage, type PageView, viewPage } from './page-view';
import { reasonFor } from './reason-for';
import { type Refusal, refuseCandidate } from './refuse-candidate';
import type { Rules } from './rules';
import { weighEvidence } from './weigh-evidence';

/** A mention with the number of the block it stands in; its offsets are those of that block's text. */
export interface BlockMention extends Mention {
  readonly block: number;
}

/** A candidate that is no mention. */
export interface RefusedCandidate {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly topic: Mention['topic'];
  readonly refusal: Refusal;
}

/** What became of the candidates of a page. */
export interface Judgement {
  readonly mentions: readonly BlockMention[];
  /** Works out what pages never ask for. */
  readonly listRefused: () => RefusedCandidate[];
}

/** How many candidates are judged between two pauses. */
const PAUSE_CANDIDATES = 20;

/**
 * Decides which candidates of a page are mentions: vetoes first, then what each alias asks of its context, then one sense
 * per discourse, then concepts only in company. `blocks` stand in document order; the page's title may come first as a
 * heading. The same page and rules give the same judgement. Yields now and then, so that a caller may pause.
 */
export function* judgeMentions(blocks: readonly ScannedBlock[], rules: Rules): Generator<void, Judgement> {
  const page = yield* viewPage(blocks, rules);
  const accepted = new Map<Candidate, Reason>();
  const refused = new Map<Candidate, Refusal>();
  let seen = 0;
  for (const { candidates } of page.hits) {
    for (const candidate of candidates) {
      if (++seen % PAUSE_CANDIDATES === 0) yield;
      const refusal = refuseCandidate(candidate, page);
      if (refusal) {
        refused.set(candidate, refusal);
        continue;
      }
      const weighed = weighEvidence(candidate, page);
      if ('support' in weighed) accepted.set(candidate, reasonFor(candidate, weighed.support, page));
      else refused.set(candidate, { rule: weighed.missing });
    }
  }
  yield;
  yield* acceptInCompany(refused, accepted, page);
  yield* followDiscourse(refused, accepted, page);
  yield;
  const events = packsWithEvents(accepted, page);
  for (const candidate of accepted.keys()) {
    if (++seen % PAUSE_CANDIDATES === 0) yield;
    if (hasCompany(candidate, events, page)) continue;
    accepted.delete(candidate);
    refused.set(candidate, { rule: 'no-company' });
  }
  yield;
  const place = ({ block, start, end, topic }: Candidate) => ({ block, start, end, topic: rules.topic(topic).ref });
  return {
    mentions: inOrder(keepLongestOf(accepted)).map(([candidate, reason]) => ({ ...place(candidate), reason })),
    listRefused: () => inOrder(refused).map(([candidate, refusal]) => ({ ...place(candidate), refusal })),
  };
}

function packsWithEvents(accepted: ReadonlyMap<Candidate, Reason>, { rules }: PageView): Set<number> {
  const packs = new Set<number>();
  for (const { topic } of accepted.keys()) {
    const { kind, pack } = rules.topic(topic);
    if (kind === 'event') packs.add(pack);
  }
  return packs;
}

/**
 * A concept says something only where an event of its pack, the pack's own vocabulary or two kinds of its own evidence are on
 * the page; a name that is strong says enough by itself.
 */
function hasCompany(candidate: Candidate, events: ReadonlySet<number>, page: PageView): boolean {
  const { kind, pack } = page.rules.topic(candidate.topic);
  if (kind !== 'concept' || candidate.strength === 'strong' || events.has(pack)) return true;
  return countGroups(groupsOnPage(candidate, page)) >= 2;
}

function inOrder<T>(judged: ReadonlyMap<Candidate, T>): [Candidate, T][] {
  return [...judged].sort(([a], [b]) => a.block - b.block || a.start - b.start);
}
