import type { Mention, Reason } from '../topics/mention';
import { type Candidate, keepLongest, type ScannedBlock } from './page-hits';
import { countGroups, groupsOnPage, type PageView, viewPage } from './page-view';
import { type Refusal, refuseCandidate } from './refuse-candidate';
import type { Rules } from './rules';
import { type Support, supportInSentence, weighEvidence } from './weigh-evidence';

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
  readonly refused: readonly RefusedCandidate[];
}

/** How many blocks away an accepted mention still tells what a name means. */
const DISCOURSE_BLOCKS = 3;
/** How many candidates are judged between two pauses. */
const PAUSE_CANDIDATES = 50;

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
  acceptInCompany(refused, accepted, page);
  followDiscourse(refused, accepted, page);
  yield;
  const events = packsWithEvents(accepted, page);
  for (const candidate of accepted.keys()) {
    if (hasCompany(candidate, events, page)) continue;
    accepted.delete(candidate);
    refused.set(candidate, { rule: 'no-company' });
  }
  const place = ({ block, start, end, topic }: Candidate) => ({ block, start, end, topic: rules.topic(topic).ref });
  return {
    mentions: inOrder(keepLongestOf(accepted)).map(([candidate, reason]) => ({ ...place(candidate), reason })),
    refused: inOrder(refused).map(([candidate, refusal]) => ({ ...place(candidate), refusal })),
  };
}

/** Events of a pack tell of each other: one that was accepted in the block counts as a group for a name that lacked one. */
function acceptInCompany(refused: Map<Candidate, Refusal>, accepted: Map<Candidate, Reason>, page: PageView): void {
  const events = new Map<number, Candidate[]>();
  for (const candidate of accepted.keys()) {
    if (candidate.strength === 'weak' || page.rules.topic(candidate.topic).kind !== 'event') continue;
    const known = events.get(candidate.block);
    if (known) known.push(candidate);
    else events.set(candidate.block, [candidate]);
  }
  for (const [candidate, { rule }] of refused) {
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

/** One sense per discourse: a name near an accepted mention of its topic means the same; common words still need a word of context. */
function followDiscourse(refused: Map<Candidate, Refusal>, accepted: Map<Candidate, Reason>, page: PageView): void {
  const leaders = new Map<number, Candidate[]>();
  for (const candidate of accepted.keys()) {
    const known = leaders.get(candidate.topic);
    if (known) known.push(candidate);
    else leaders.set(candidate.topic, [candidate]);
  }
  for (const [candidate, { rule }] of refused) {
    if (rule !== 'no-evidence' && rule !== 'one-group') continue;
    const leader = findNear(leaders.get(candidate.topic) ?? [], candidate.block);
    if (!leader) continue;
    const support = supportInSentence(candidate, page);
    if (!candidate.exact && support.length === 0) continue;
    const follows = page.blocks[leader.block]?.text.slice(leader.start, leader.end) ?? '';
    accepted.set(candidate, { ...reasonFor(candidate, support, page), follows });
    refused.delete(candidate);
  }
}

/** The first of `leaders` (in order of their blocks) that stands within a few blocks. */
function findNear(leaders: readonly Candidate[], block: number): Candidate | undefined {
  let low = 0;
  let high = leaders.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((leaders[middle]?.block ?? 0) < block - DISCOURSE_BLOCKS) low = middle + 1;
    else high = middle;
  }
  const leader = leaders[low];
  return leader && leader.block <= block + DISCOURSE_BLOCKS ? leader : undefined;
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

/** Where mentions of several topics overlap the longest stays; what it covers is told by it. */
function keepLongestOf(accepted: ReadonlyMap<Candidate, Reason>): Map<Candidate, Reason> {
  const rows = new Map<number, [Candidate, Reason][]>();
  for (const entry of accepted) {
    const row = rows.get(entry[0].block);
    if (row) row.push(entry);
    else rows.set(entry[0].block, [entry]);
  }
  const kept = [...rows.values()].flatMap((row) => {
    const longest = new Set(
      keepLongest(
        row.map(([candidate]) => candidate),
        false,
      ),
    );
    return row.filter(([candidate]) => longest.has(candidate));
  });
  return new Map(kept);
}

function reasonFor(candidate: Candidate, evidence: readonly Support[], page: PageView): Reason {
  return {
    alias: page.blocks[candidate.block]?.text.slice(candidate.start, candidate.end) ?? '',
    strength: candidate.strength,
    evidence,
  };
}

function inOrder<T>(judged: ReadonlyMap<Candidate, T>): [Candidate, T][] {
  return [...judged].sort(([a], [b]) => a.block - b.block || a.start - b.start);
}
