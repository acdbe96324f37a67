import type { BlockList } from '../../../entrypoints/content/block-list';

/** The texts of a list in its order; what stands in it has to have hits, or its text is no longer kept. */
export function textsOf(list: BlockList): string[] {
  return list.all().map((block) => block.text);
}
