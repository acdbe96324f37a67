import { type Browser, browser } from 'wxt/browser';
import { makePrivateTopicPath } from '../session/private-topics';
import type { TopicRef } from '../topics/topic-ref';
import { openBeside } from './open-beside';
import { topicPagePath } from './topic-page-path';

/** Opens the page of a topic beside `tab`; what a private tab asks for is written down nowhere. */
export async function openTopicBeside(ref: TopicRef, tab: Browser.tabs.Tab | undefined): Promise<void> {
  const path = tab?.incognito ? await makePrivateTopicPath(ref) : topicPagePath(ref);
  await openBeside(browser.runtime.getURL(path), tab);
}
