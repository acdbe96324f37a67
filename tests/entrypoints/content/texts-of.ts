import type { BlockList } from '../../../entrypoints/content/block-list';

/** The texts of all blocks in order; throws when the links of the list do not fit. */
export function textsOf(list: BlockList): string[] {
  const texts: string[] = [];
  for (let block = list.first(), last: typeof block = null; block; last = block, block = block.next) {
    if (block.previous !== last) throw new Error(`The block before "${block.text}" is another.`);
    texts.push(block.text);
  }
  return texts;
}
