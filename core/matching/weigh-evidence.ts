import type { EvidenceGroup } from '../topics/topic';
import { GROUPS } from './index-layout';
import type { Candidate } from './page-hits';
import { countGroups, groupBits, groupsOnPage, type PageView, packOwner } from './page-view';

/** A context word as it stands on the page, with the question it answers. */
export interface Support {
  readonly group: EvidenceGroup;
  readonly word: string;
}

/** The first word of each group in some stretch of the page, and how many groups they count as. */
interface Gathered {
  readonly support: Support[];
  bits: number;
}

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
  const extra = company.length > 0 ? 1 : 0;
  const inSentence = countGroups(own.bits) + extra;
  if (candidate.strength === 'supported') {
    if (inSentence > 0) return { support: [...own.support, ...company] };
    if (countGroups(groupsOnPage(candidate, page)) < 2) return { missing: 'no-evidence' };
    return { support: gatherNear(candidate, page).support };
  }
  if (inSentence === 0) return { missing: 'no-evidence' };
  const near = gatherNear(candidate, page);
  const { requires } = page.rules.topic(candidate.topic);
  if (requires && extra === 0 && (near.bits & groupBits(GROUPS.indexOf(requires), false)) === 0) {
    return { missing: 'one-group' };
  }
  return countGroups(near.bits) + extra >= 2 ? { support: [...near.support, ...company] } : { missing: 'one-group' };
}

/** The first word of each evidence group in the candidate's own sentence. */
export function supportInSentence(candidate: Candidate, page: PageView): Support[] {
  return gatherInSentence(candidate, page).support;
}

function gatherInSentence(candidate: Candidate, page: PageView): Gathered {
  const gathered: Gathered = { support: [], bits: 0 };
  gather(gathered, candidate, page, candidate.block, candidate.sentence.start, candidate.sentence.end);
  return gathered;
}

/** The same in the sentence and near it: the block, its neighbours, the heading above, the page's title. */
function gatherNear(candidate: Candidate, page: PageView): Gathered {
  const gathered = gatherInSentence(candidate, page);
  for (const block of nearBlocks(candidate.block, page)) {
    gather(gathered, candidate, page, block, 0, page.blocks[block]?.text.length ?? 0);
  }
  return gathered;
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
  from: number,
  to: number,
): void {
  const block = page.blocks[number];
  const pack = packOwner(candidate, page);
  for (const { start, end, owner, group: groupNumber, decisive } of page.hits[number]?.evidence ?? []) {
    if ((owner !== candidate.topic && owner !== pack) || start < from || end > to) continue;
    if (number === candidate.block && start < candidate.end && end > candidate.start) continue;
    const group = GROUPS[groupNumber] ?? 'what';
    gathered.bits |= groupBits(groupNumber, decisive);
    if (!gathered.support.some((known) => known.group === group)) {
      gathered.support.push({ group, word: block?.text.slice(start, end) ?? '' });
    }
  }
}
