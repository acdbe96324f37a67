import type { TopicKind } from '../core/topics/topic';

/** The message key of the word for a kind of topic, e.g. `kindEvent`. */
export function describeKind(kind: TopicKind): string {
  return `kind${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
}
