import type { Pack } from '../../topics/pack';

/** How a new version of a pack differs, by topic ids. */
export interface PackChanges {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
}

/** A version that changes or drops a greater share of the topics than this wants to be looked at first. */
const MUCH = 0.5;

/** What `next` adds to, changes in and drops from `stored`. */
export function comparePacks(stored: Pack, next: Pack): PackChanges {
  const before = new Map(stored.topics.map((topic) => [topic.id, JSON.stringify(topic)]));
  const added: string[] = [];
  const changed: string[] = [];
  for (const topic of next.topics) {
    const old = before.get(topic.id);
    before.delete(topic.id);
    if (old === undefined) added.push(topic.id);
    else if (old !== JSON.stringify(topic)) changed.push(topic.id);
  }
  const removed = [...before.keys()];
  return { added, changed, removed, unchanged: stored.topics.length - changed.length - removed.length };
}

/** Whether more than half of what was there would be another, or gone. */
export function changesMuch({ changed, removed, unchanged }: PackChanges): boolean {
  const before = changed.length + removed.length + unchanged;
  return before > 0 && (changed.length + removed.length) / before > MUCH;
}
