import type { TopicRef } from '../topics/topic-ref';

const HASH = '#edit=';

/** The address of the options page that opens the editor with a topic. */
export function editTopicPath(ref: TopicRef): string {
  return `/options.html${HASH}${encodeURIComponent(ref)}`;
}

/** The topic that the options page's address asks to edit; `null` when it asks for none. */
export function readEditHash(hash: string): TopicRef | null {
  if (!hash.startsWith(HASH)) return null;
  // An address typed by hand may hold a lone per cent sign.
  const ref = new URLSearchParams(hash.slice(1)).get('edit') ?? '';
  return ref.includes('#') ? (ref as TopicRef) : null;
}
