import { browser } from 'wxt/browser';
import type { Sender } from '../../core/messaging/answer';
import { openBeside } from '../../core/page/open-beside';
import { topicPagePath } from '../../core/page/topic-page-path';

/** Opens the page of a topic beside the tab that asks; throws when `ref` is no reference to a topic. */
export async function openTopicPage(ref: unknown, { tab }: Sender): Promise<null> {
  if (typeof ref !== 'string' || !ref.includes('#')) throw new Error('This is no topic');
  await openBeside(browser.runtime.getURL(topicPagePath(ref)), tab);
  return null;
}
