import { findAllCandidates } from '../../core/matching/find-mentions';
import { type BlockMention, judgeMentions } from '../../core/matching/judge-mentions';
import type { MatchIndex } from '../../core/matching/match-index';
import type { ScannedBlock } from '../../core/matching/page-hits';
import type { Settings } from '../../core/topics/settings';
import type { Block, BlockList } from './block-list';

/** An accepted mention and the block it stands in. */
export interface PageMention extends Omit<BlockMention, 'block'> {
  readonly block: Block;
}

/** Blocks without hits that are kept between two with hits, so that "near" stays what it is. */
const GAP = 4;

/** Judges the whole page. With density `first` only the first visible mention of each topic stays. */
export function judgePage(list: BlockList, index: MatchIndex, density: Settings['density']): PageMention[] {
  const owners: (Block | null)[] = [null];
  const scanned: ScannedBlock[] = [
    { text: document.title, heading: true, hits: findAllCandidates(document.title, index) },
  ];
  let gap = 0;
  for (let block = list.first(); block; block = block.next) {
    gap = block.hits.length > 0 ? 0 : gap + 1;
    if (gap > GAP && !block.heading) continue;
    owners.push(block);
    scanned.push(block);
  }
  const seen = new Set<string>();
  const mentions: PageMention[] = [];
  for (const { block: number, ...mention } of judgeMentions(scanned, index)) {
    const block = owners[number];
    if (!block || (density === 'first' && (seen.has(mention.topic) || !isVisible(block)))) continue;
    seen.add(mention.topic);
    mentions.push({ ...mention, block });
  }
  return mentions;
}

function isVisible(block: Block): boolean {
  return block.nodes[0]?.parentElement?.checkVisibility({ visibilityProperty: true }) ?? true;
}
