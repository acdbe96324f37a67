import type { EvidenceGroup } from '../topics/topic';
import { GROUPS } from './index-layout';
import type { Candidate, EvidenceHit } from './page-hits';
import { countGroups, groupBits, groupsOnPage, type PageView, packOwner } from './page-view';
import { type Span, sentenceAround } from './sentence';

/** A context word as it stands on the page, with the question it answers. */
export interface Support {
  readonly group: EvidenceGroup;
  readonly word: string;
}

/** The first word of each group in some stretch of the page, and how many groups they count as. */
interface Gathered {
  readonly support: Support[];
  bits: number;
  /** Without what the pack's shared words say. */
  ownBits: number;
}

/** How far from a candidate, in UTF-16 units, a word still counts as near where blocks are very long. */
const NEAR_REACH = 3000;

/**
 * Whether the context is enough for an alias of this strength: the words that accept it, or what is missing. `company` are
 * names of other events of the pack that were accepted in the candidate's block; together they count as one group.
 */
export function weighEvidence(
  candidate: Candidate,
  page: PageView,
  company: readonly Support[] = [],
): { readonly support: readonly Support[] } | { readonly missing: 'no-evidence' | 'one-group' } {
  const own = gatherInSentence(candidate, page);
  if (candidate.strength === 'strong') return { support: own.support };
  const { kind, requires, suffices: telling } = page.rules.topic(candidate.topic);
  // The words of a concept are everybody's words: it wants its evidence closer by than an event.
  const isConcept = kind === 'concept';
  // A phrase in any case ('attack on Sony') says itself what happened: only names want a telling word.
  const suffices = candidate.exact ? telling : undefined;
  const extra = company.length > 0 ? 1 : 0;
  const inSentence = countGroups(own.bits) + extra;
  if (candidate.strength === 'supported') {
    const says = suffices && extra === 0 ? inSentence > 1 || holdsGroup(own.bits, suffices) : inSentence > 0;
    if (says) return { support: [...own.support, ...company] };
    const beside = isConcept ? own : gatherBeside(candidate, page);
    if (suffices ? holdsGroup(beside.ownBits, suffices) : beside.bits !== 0) return { support: beside.support };
    if (countGroups(groupsOnPage(candidate, page)) < 2) return { missing: 'no-evidence' };
    const near = gatherNear(candidate, page);
    if (isConcept && countGroups(near.bits) < 2) return { missing: 'no-evidence' };
    return { support: near.support };
  }
  if (suffices && holdsGroup(own.ownBits, suffices)) return { support: own.support };
  const missing = inSentence > 0 ? 'one-group' : 'no-evidence';
  if (countGroups(groupsOnPage(candidate, page)) + extra < 2) return { missing };
  const near = gatherNear(candidate, page);
  const groups = countGroups(near.bits) + extra;
  const lacks = requires && extra === 0 && !holdsGroup(near.bits, requires);
  if (groups < 2 || lacks) return { missing };
  const isNear =
    inSentence > 0 || (!isConcept && (groups > 2 || candidate.exact || gatherBeside(candidate, page).bits !== 0));
  return isNear ? { support: [...near.support, ...company] } : { missing };
}

function holdsGroup(bits: number, group: EvidenceGroup): boolean {
  return (bits & (1 << GROUPS.indexOf(group))) !== 0;
}

/** The first word of each evidence group in the candidate's own sentence. */
export function supportInSentence(candidate: Candidate, page: PageView): Support[] {
  return gatherInSentence(candidate, page).support;
}

function gatherInSentence(candidate: Candidate, page: PageView): Gathered {
  const gathered: Gathered = { support: [], bits: 0, ownBits: 0 };
  gather(gathered, candidate, page, candidate.block, candidate.sentence);
  return gathered;
}

/** The same in the sentence and those directly before and after it in the block. */
function gatherBeside(candidate: Candidate, page: PageView): Gathered {
  const gathered = gatherInSentence(candidate, page);
  const text = page.blocks[candidate.block]?.text ?? '';
  const { start, end } = candidate.sentence;
  const before = start > 0 ? sentenceAround(text, start - 1, start - 1).start : start;
  const after = end < text.length ? sentenceAround(text, end + 1, end + 1).end : end;
  gather(gathered, candidate, page, candidate.block, { start: before, end: after });
  return gathered;
}

/** The same in the sentence and near it: the block, its neighbours, the heading above, the page's title. */
function gatherNear(candidate: Candidate, page: PageView): Gathered {
  const gathered = gatherInSentence(candidate, page);
  for (const block of nearBlocks(candidate.block, page))
    gather(gathered, candidate, page, block, nearPart(block, candidate, page));
  return gathered;
}

/** The part of a block that is near a candidate: in its own block around it, of other blocks the side that faces it. */
function nearPart(block: number, candidate: Candidate, { blocks }: PageView): Span {
  const { length } = blocks[block]?.text ?? '';
  if (block === candidate.block) {
    return { start: Math.max(0, candidate.start - NEAR_REACH), end: Math.min(length, candidate.end + NEAR_REACH) };
  }
  return block < candidate.block && !blocks[block]?.heading
    ? { start: Math.max(0, length - NEAR_REACH), end: length }
    : { start: 0, end: Math.min(length, NEAR_REACH) };
}

function nearBlocks(block: number, { blocks, headings }: PageView): Set<number> {
  const near = new Set([block, block - 1, block + 1, headings[block] ?? -1]);
  if (blocks[0]?.heading) near.add(0);
  return near;
}

/** Adds what a stretch of a block says. Words inside the candidate are no evidence for it. */
function gather(
  gathered: Gathered,
  candidate: Candidate,
  page: PageView,
  number: number,
  { start: from, end: to }: Span,
): void {
  const text = page.blocks[number]?.text ?? '';
  const evidence = page.hits[number]?.evidence ?? [];
  const pack = packOwner(candidate, page);
  for (let i = findFirst(evidence, from); i < evidence.length; i++) {
    const { start, end, owner, group: groupNumber, decisive } = evidence[i] as EvidenceHit;
    if (start >= to) return;
    if ((owner !== candidate.topic && owner !== pack) || end > to) continue;
    if (number === candidate.block && start < candidate.end && end > candidate.start) continue;
    const group = GROUPS[groupNumber] ?? 'what';
    gathered.bits |= groupBits(groupNumber, decisive);
    if (owner === candidate.topic) gathered.ownBits |= groupBits(groupNumber, decisive);
    if (!gathered.support.some((known) => known.group === group)) {
      gathered.support.push({ group, word: text.slice(start, end) });
    }
  }
}

/** The number of the first hit, in order of their places, that begins at `from` or later. */
function findFirst(evidence: readonly EvidenceHit[], from: number): number {
  let low = 0;
  let high = evidence.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((evidence[middle]?.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
