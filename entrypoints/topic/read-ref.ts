import type { TopicRef } from '../../core/topics/topic-ref';

/** The topic that the page's address asks for; `null` when it names none. */
export function readRef(search: string): TopicRef | null {
  const wanted = new URLSearchParams(search).get('topic') ?? '';
  return wanted.includes('#') ? (wanted as TopicRef) : null;
}
