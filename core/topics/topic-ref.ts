/** Identity of a topic across packs, written `packId#topicId`. */
export type TopicRef = `${string}#${string}`;

/** The reference of topic `topicId` in pack `packId`. */
export function topicRef(packId: string, topicId: string): TopicRef {
  return `${packId}#${topicId}`;
}

/** Splits a reference at its last `#` (a pack id may be a URI that holds one). */
export function parseTopicRef(ref: string): { packId: string; topicId: string } {
  const at = ref.lastIndexOf('#');
  return at < 0 ? { packId: '', topicId: ref } : { packId: ref.slice(0, at), topicId: ref.slice(at + 1) };
}

/** Reads an entry of `related`: a bare id belongs to `packId`, anything with `#` is a reference already. */
export function resolveRelated(packId: string, related: string): TopicRef {
  return related.includes('#') ? (related as TopicRef) : topicRef(packId, related);
}
