import type { EvidenceGroup } from '../topics/topic';
import { GROUPS } from './index-layout';
import type { Candidate } from './page-hits';
import { countGroups, groupsOnPage, type PageView, packOwner } from './page-view';

/** A context word as it stands on the page, with the question it answers. */
export interface Support {
  readonly group: EvidenceGroup;
  readonly word: string;
}

/** Whether the context is enough for an alias of this strength: the words that accept it, or what is missing. */
export function weighEvidence(
  candidate: Candidate,
  page: PageView,
): { readonly support: readonly Support[] } | { readonly missing: 'no-evidence' | 'one-group' } {
  const own = supportInSentence(candidate, page);
  if (candidate.strength === 'strong') return { support: own };
  if (candidate.strength === 'supported') {
    if (own.length > 0) return { support: own };
    if (countGroups(groupsOnPage(candidate, page)) < 2) return { missing: 'no-evidence' };
    return { support: supportNear(candidate, page) };
  }
  if (own.length === 0) return { missing: 'no-evidence' };
  const near = supportNear(candidate, page);
  return near.length >= 2 ? { support: near } : { missing: 'one-group' };
}

/** The first word of each evidence group in the candidate's own sentence. */
export function supportInSentence(candidate: Candidate, page: PageView): Support[] {
  return addSupport([], candidate, page, candidate.block, candidate.sentence.start, candidate.sentence.end);
}

/** The first word of each group in the sentence and near it: the block, its neighbours, the heading above, the page's title. */
function supportNear(candidate: Candidate, page: PageView): Support[] {
  const support = supportInSentence(candidate, page);
  for (const block of nearBlocks(candidate.block, page)) {
    addSupport(support, candidate, page, block, 0, page.blocks[block]?.text.length ?? 0);
  }
  return support;
}

function nearBlocks(block: number, { blocks, headings }: PageView): Set<number> {
  const near = new Set([block, block - 1, block + 1, headings[block] ?? -1]);
  if (blocks[0]?.heading) near.add(0);
  return near;
}

/** Adds what a stretch of a block says for a group that has no word yet. Words inside the candidate are no evidence for it. */
function addSupport(
  support: Support[],
  candidate: Candidate,
  page: PageView,
  number: number,
  from: number,
  to: number,
): Support[] {
  const block = page.blocks[number];
  const pack = packOwner(candidate, page);
  for (const { start, end, owner, group: groupNumber } of page.hits[number]?.evidence ?? []) {
    if ((owner !== candidate.topic && owner !== pack) || start < from || end > to) continue;
    if (number === candidate.block && start < candidate.end && end > candidate.start) continue;
    const group = GROUPS[groupNumber] ?? 'what';
    if (!support.some((known) => known.group === group)) {
      support.push({ group, word: block?.text.slice(start, end) ?? '' });
    }
  }
  return support;
}
