import type { Browser } from 'wxt/browser';
import { noteRecent } from '../session/recent-topics';
import type { TopicRef } from '../topics/topic-ref';
import { openTopicBeside } from './open-topic-beside';

/** Opens the page of a topic that was looked up beside `tab`, and remembers it unless the tab is private. */
export async function showTopicPage(ref: TopicRef, tab: Browser.tabs.Tab | undefined): Promise<void> {
  if (tab?.incognito !== true) await noteRecent(ref);
  await openTopicBeside(ref, tab);
}
