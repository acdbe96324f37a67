import type { Block } from '../../../entrypoints/content/block';

/** The texts of blocks in their order; what stands in them has to have hits, or the text is no longer kept. */
export function textsOf(blocks: readonly Block[]): string[] {
  return blocks.map((block) => block.text);
}
