import { couldFire } from '../../core/matching/could-fire';
import type { Hits } from '../../core/matching/find-candidates';
import { type BlockMention, judgeMentions } from '../../core/matching/judge-mentions';
import type { ScannedBlock } from '../../core/matching/page-hits';
import type { Rules } from '../../core/matching/rules';
import type { Settings } from '../../core/topics/settings';
import { type Block, findRun } from './block';
import { isElement } from './node-role';
import { isOddForm } from './odd-form';
import type { TextRun } from './text-run';

/** An accepted mention, the block it stands in and the nodes of that block. */
export interface PageMention extends Omit<BlockMention, 'block'> {
  readonly block: Block;
  readonly run: TextRun;
}

/** Blocks without hits that are kept between two with hits, so that "near" stays what it is. */
const GAP = 4;
/** How many blocks, or mentions, are looked at between two pauses. */
const PAUSE_BLOCKS = 1_000;
const PAUSE_MENTIONS = 50;

/**
 * Judges the whole page; a page where no topic could be accepted is done with at once. With density `first` only the first visible
 * mention of each topic stays. Yields now and then, so that a caller may pause.
 */
export function* judgePage(
  blocks: readonly Block[],
  title: ScannedBlock,
  rules: Rules,
  density: Settings['density'],
): Generator<void, PageMention[]> {
  if (!couldFire(hitsOf(title, blocks), rules)) return [];
  yield;
  const { owners, scanned } = yield* leaveOutGaps(title, blocks);
  const judged = yield* judgeMentions(scanned, rules);
  const seen = new Set<string>();
  const mentions: PageMention[] = [];
  let looked = 0;
  for (const { block: number, ...mention } of judged.mentions) {
    if (++looked % PAUSE_MENTIONS === 0) yield;
    const block = owners[number];
    if (!block || (density === 'first' && (seen.has(mention.topic) || !isVisible(block)))) continue;
    const run = yield* findRun(block);
    if (!run || isCutOff(mention.end, block, run)) continue;
    seen.add(mention.topic);
    mentions.push({ ...mention, block, run });
  }
  return mentions;
}

function* hitsOf(title: ScannedBlock, blocks: readonly Block[]): Generator<Hits, void> {
  yield title.hits;
  for (const { hits } of blocks) if (hits.length > 0) yield hits;
}

function* leaveOutGaps(
  title: ScannedBlock,
  blocks: readonly Block[],
): Generator<void, { owners: (Block | null)[]; scanned: ScannedBlock[] }> {
  const owners: (Block | null)[] = [null];
  const scanned: ScannedBlock[] = [title];
  let gap = 0;
  let looked = 0;
  for (const block of blocks) {
    if (++looked % PAUSE_BLOCKS === 0) yield;
    gap = block.hits.length > 0 ? 0 : gap + 1;
    if (gap > GAP && !block.heading) continue;
    owners.push(block);
    scanned.push(block);
  }
  return { owners, scanned };
}

/** What was the end of the text may have become the middle of a word. */
function isCutOff(end: number, { text }: Block, run: TextRun): boolean {
  return end === text.length && run.text.length > text.length;
}

function isVisible({ anchor }: Block): boolean {
  const element = isElement(anchor) ? anchor : anchor.parentElement;
  return !element || isOddForm(element) || element.checkVisibility({ visibilityProperty: true });
}
