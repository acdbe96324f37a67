import type { Sender } from '../../core/messaging/answer';
import { openTopicBeside } from '../../core/page/open-topic-beside';
import { readRef } from './read-ref';

/** Opens the page of a topic beside the tab that asks; throws when `ref` is no reference to a topic. */
export async function openTopicPage(ref: unknown, { tab }: Sender): Promise<null> {
  await openTopicBeside(readRef(ref), tab);
  return null;
}
