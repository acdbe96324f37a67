import type { Pack } from '../../../core/topics/pack';

/** How many names a pack shows; hidden forms do not count. */
export function countAliases({ topics }: Pick<Pack, 'topics'>): number {
  return topics.reduce((sum, { aliases }) => sum + aliases.filter(({ hidden }) => !hidden).length, 0);
}
