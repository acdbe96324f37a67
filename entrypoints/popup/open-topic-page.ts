import { browser } from 'wxt/browser';
import { showTopicPage } from '../../core/page/show-topic-page';
import type { TopicRef } from '../../core/topics/topic-ref';
import { makeWay } from './place';

/** Opens the page of a topic in a tab beside the one in front. */
export async function openTopicPage(ref: TopicRef): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  await showTopicPage(ref, tab);
  makeWay();
}
