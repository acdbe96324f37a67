import type { Pack } from '../../topics/pack';
import type { Topic } from '../../topics/topic';

/**
 * How a pack that is there already takes a new version: `replace` leaves only the new topics, `add` brings those with ids it
 * does not have, `merge` brings all and keeps those the new version does not have.
 */
export type ImportMode = 'replace' | 'add' | 'merge';

/** The pack that results; header and shared evidence are those of `incoming`. What readers edited lies over it, not in it. */
export function mergePacks(stored: Pack, incoming: Pack, mode: ImportMode): Pack {
  if (mode === 'replace') return incoming;
  const [over, under] = mode === 'add' ? [stored, incoming] : [incoming, stored];
  const topics = new Map<string, Topic>();
  for (const topic of [...stored.topics, ...under.topics, ...over.topics]) topics.set(topic.id, topic);
  return { ...incoming, topics: [...topics.values()] };
}
