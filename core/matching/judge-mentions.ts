import type { Mention, Reason } from '../topics/mention';
import { GROUPS } from './compile-index';
import { foldText } from './fold';
import type { MatchIndex } from './match-index';
import {
  type BlockHits,
  type Candidate,
  type EvidenceHit,
  type ScannedBlock,
  sortHits,
  type VetoHit,
} from './page-hits';
import { sentenceAround } from './sentence';

/** A mention with the number of the block it stands in; its offsets are those of that block's text. */
export interface BlockMention extends Mention {
  readonly block: number;
}

/** How many blocks away an accepted mention still tells what a name means. */
const DISCOURSE_BLOCKS = 3;

interface PageView {
  readonly blocks: readonly ScannedBlock[];
  readonly hits: readonly BlockHits[];
  /** Per block: the nearest heading above it, -1 for none. */
  readonly headings: readonly number[];
  readonly index: MatchIndex;
  /** Evidence groups on the whole page, one bit each, by owner. */
  readonly groupsOnPage: ReadonlyMap<number, number>;
  readonly vetoesOnPage: ReadonlySet<number>;
}

type Support = { readonly group: number; readonly word: string };

/**
 * Decides which candidates of a page are mentions: vetoes first, then what each alias asks of its context, then one
 * sense per discourse, then concepts only in company. `blocks` stand in document order; the page's title may come first
 * as a heading. Pure: the same page and index give the same mentions, in document order.
 */
export function judgeMentions(blocks: readonly ScannedBlock[], index: MatchIndex): BlockMention[] {
  const hits = blocks.map((block, i) => sortHits(i, block.hits, index));
  const page: PageView = { blocks, hits, headings: headingsAbove(blocks), index, ...viewPage(hits, index) };
  const accepted = new Map<Candidate, Reason>();
  const waiting: Candidate[] = [];
  for (const candidate of hits.flatMap((block) => block.candidates)) {
    if (isVetoed(candidate, page) || isOtherName(candidate, page)) continue;
    const support = supportOf(candidate, page);
    if (support) accepted.set(candidate, reasonFor(candidate, support, page));
    else waiting.push(candidate);
  }
  followDiscourse(waiting, accepted, page);
  const inCompany = [...accepted].filter(([candidate]) => hasCompany(candidate, accepted, page));
  return inCompany
    .sort(([a], [b]) => a.block - b.block || a.start - b.start)
    .map(([candidate, reason]) => ({
      block: candidate.block,
      topic: index.rules.topics[candidate.topic]?.ref ?? '#',
      start: candidate.start,
      end: candidate.end,
      reason,
    }));
}

function viewPage(hits: readonly BlockHits[], index: MatchIndex): Pick<PageView, 'groupsOnPage' | 'vetoesOnPage'> {
  const groupsOnPage = new Map<number, number>();
  const vetoesOnPage = new Set<number>();
  for (const block of hits) {
    for (const { owner, group } of block.evidence)
      groupsOnPage.set(owner, (groupsOnPage.get(owner) ?? 0) | (1 << group));
    for (const { veto } of block.vetoes) if (index.rules.vetoes[veto]?.scope === 'page') vetoesOnPage.add(veto);
  }
  return { groupsOnPage, vetoesOnPage };
}

function isVetoed(candidate: Candidate, page: PageView): boolean {
  const applies = (number: number): boolean => {
    const veto = page.index.rules.vetoes[number];
    if (veto?.topic !== candidate.topic) return false;
    return veto.aliases === undefined || (page.index.rules.aliasSets[veto.aliases]?.includes(candidate.alias) ?? false);
  };
  for (const veto of page.vetoesOnPage) if (applies(veto)) return true;
  const near = (page.hits[candidate.block]?.vetoes ?? []).filter(({ veto }) => applies(veto));
  if (near.length === 0) return false;
  const text = page.blocks[candidate.block]?.text ?? '';
  const sentence = sentenceAround(text, candidate.start, candidate.end);
  return near.some((hit) => reaches(hit, candidate, sentence, text, page));
}

function reaches(
  hit: VetoHit,
  candidate: Candidate,
  sentence: { start: number; end: number },
  text: string,
  page: PageView,
): boolean {
  switch (page.index.rules.vetoes[hit.veto]?.scope) {
    case 'touching': {
      const between =
        hit.start >= candidate.end
          ? text.slice(candidate.end, hit.start)
          : text.slice(hit.end, Math.max(hit.end, candidate.start));
      return /^[\s\u00ad-]*$/.test(between);
    }
    case 'sentence':
      return hit.start < sentence.end && hit.end > sentence.start;
    default:
      return true;
  }
}

/** A capitalised word directly before a surname makes it somebody else's, unless the pack allows that word. */
function isOtherName(candidate: Candidate, page: PageView): boolean {
  const allowed = page.index.rules.topics[candidate.topic]?.precededBy;
  if (!allowed || candidate.strength === 'strong') return false;
  const text = page.blocks[candidate.block]?.text ?? '';
  const sentence = sentenceAround(text, candidate.start, candidate.end);
  const before = text.slice(sentence.start, candidate.start);
  const word = /(?:^|\s)(\p{Lu}[\p{L}'’.-]*)\s$/u.exec(before);
  if (!word?.[1] || before.trimStart() === `${word[1]}${before.slice(-1)}`) return false;
  return !allowed.includes(foldText(word[1]));
}

/** The context that accepts a candidate, or `undefined` when there is too little of it. */
function supportOf(candidate: Candidate, page: PageView): readonly Support[] | undefined {
  const own = supportIn(candidate, page, candidate.block, true);
  if (candidate.strength === 'strong') return own;
  if (candidate.strength === 'supported') {
    if (own.length > 0) return own;
    return countGroups(groupsOnPage(candidate, page)) >= 2 ? nearSupport(candidate, page) : undefined;
  }
  if (own.length === 0) return undefined;
  const near = nearSupport(candidate, page);
  return near.length >= 2 ? near : undefined;
}

function nearSupport(candidate: Candidate, page: PageView): Support[] {
  const support = supportIn(candidate, page, candidate.block, true);
  for (const block of nearBlocks(candidate.block, page)) {
    for (const found of supportIn(candidate, page, block, false)) {
      if (!support.some(({ group }) => group === found.group)) support.push(found);
    }
  }
  return support;
}

/** The block, its neighbours, the nearest heading above and the first block, which holds the page's title. */
function nearBlocks(block: number, { blocks, headings }: PageView): Set<number> {
  const near = new Set([block, block - 1, block + 1, headings[block] ?? -1]);
  if (blocks[0]?.heading) near.add(0);
  return near;
}

function headingsAbove(blocks: readonly ScannedBlock[]): number[] {
  let last = -1;
  return blocks.map(({ heading }, i) => {
    const above = last;
    if (heading) last = i;
    return above;
  });
}

/** The first word of each evidence group in a block, or only in the candidate's own sentence of it. */
function supportIn(candidate: Candidate, page: PageView, number: number, sentenceOnly: boolean): Support[] {
  const block = page.blocks[number];
  const found = page.hits[number]?.evidence ?? [];
  if (!block || found.length === 0) return [];
  const within = sentenceOnly
    ? sentenceAround(block.text, candidate.start, candidate.end)
    : { start: 0, end: block.text.length };
  const support: Support[] = [];
  for (const hit of found) {
    if (!isOwnedBy(hit, candidate, page) || hit.start < within.start || hit.end > within.end) continue;
    if (number === candidate.block && hit.start < candidate.end && hit.end > candidate.start) continue;
    if (!support.some(({ group }) => group === hit.group)) {
      support.push({ group: hit.group, word: block.text.slice(hit.start, hit.end) });
    }
  }
  return support;
}

function isOwnedBy(hit: EvidenceHit, candidate: Candidate, page: PageView): boolean {
  return hit.owner === candidate.topic || hit.owner === packOwner(candidate, page);
}

function packOwner(candidate: Candidate, page: PageView): number {
  return page.index.rules.topics.length + (page.index.rules.topics[candidate.topic]?.pack ?? 0);
}

function groupsOnPage(candidate: Candidate, page: PageView): number {
  return (page.groupsOnPage.get(candidate.topic) ?? 0) | (page.groupsOnPage.get(packOwner(candidate, page)) ?? 0);
}

function countGroups(bits: number): number {
  return GROUPS.filter((_, i) => bits & (1 << i)).length;
}

/** One sense per discourse: a name near an accepted mention of its topic means the same; common words still need a word of context. */
function followDiscourse(waiting: readonly Candidate[], accepted: Map<Candidate, Reason>, page: PageView): void {
  const leaders = [...accepted.keys()];
  for (const candidate of waiting) {
    const leader = leaders.find(
      ({ topic, block }) => topic === candidate.topic && Math.abs(block - candidate.block) <= DISCOURSE_BLOCKS,
    );
    if (!leader) continue;
    const support = supportIn(candidate, page, candidate.block, true);
    if (!candidate.exact && support.length === 0) continue;
    const follows = page.blocks[leader.block]?.text.slice(leader.start, leader.end) ?? '';
    accepted.set(candidate, { ...reasonFor(candidate, support, page), follows });
  }
}

/** A concept says something only where an event of its pack, or the pack's own vocabulary, is on the page. */
function hasCompany(candidate: Candidate, accepted: ReadonlyMap<Candidate, Reason>, page: PageView): boolean {
  const topics = page.index.rules.topics;
  const topic = topics[candidate.topic];
  if (topic?.kind !== 'concept') return true;
  if (countGroups(page.groupsOnPage.get(packOwner(candidate, page)) ?? 0) >= 2) return true;
  for (const other of accepted.keys()) {
    if (topics[other.topic]?.kind === 'event' && topics[other.topic]?.pack === topic.pack) return true;
  }
  return false;
}

function reasonFor(candidate: Candidate, support: readonly Support[], page: PageView): Reason {
  return {
    alias: page.blocks[candidate.block]?.text.slice(candidate.start, candidate.end) ?? '',
    strength: candidate.strength,
    evidence: support.map(({ group, word }) => ({ group: GROUPS[group] ?? 'what', word })),
  };
}
