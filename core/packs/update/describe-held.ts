import type { HeldUpdate, NamedTopics } from '../../store/update-checks';
import type { Pack } from '../../topics/pack';
import { localise } from '../../topics/text';
import type { PackChanges } from '../edit/compare-packs';

/** A longer list is not read by anybody. */
const MAX_NAMES = 200;

/** What a reader is told of a version that waits: how much it changes, and what it is about. */
export function describeHeld(stored: Pack, next: Pack, changes: PackChanges, digest: string): HeldUpdate {
  return {
    digest,
    version: next.version,
    topicCount: stored.topics.length,
    added: nameTopics(changes.added, next),
    changed: nameTopics(changes.changed, next),
    removed: nameTopics(changes.removed, stored),
  };
}

function nameTopics(ids: readonly string[], { topics }: Pack): NamedTopics {
  const wanted = new Set(ids.slice(0, MAX_NAMES));
  const names = topics.filter(({ id }) => wanted.has(id)).map(({ name }) => localise(name, navigator.languages ?? []));
  return { count: ids.length, names };
}
