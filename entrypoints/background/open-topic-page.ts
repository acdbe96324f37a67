import type { Sender } from '../../core/messaging/answer';
import { openTopicBeside } from '../../core/page/open-topic-beside';
import type { TopicRef } from '../../core/topics/topic-ref';

/** No reference to a topic has more UTF-16 units. */
const REF_LIMIT = 2_000;

/** Opens the page of a topic beside the tab that asks; throws when `ref` is no reference to a topic. */
export async function openTopicPage(ref: unknown, { tab }: Sender): Promise<null> {
  if (typeof ref !== 'string' || !ref.includes('#') || ref.length > REF_LIMIT) throw new Error('This is no topic');
  await openTopicBeside(ref as TopicRef, tab);
  return null;
}
