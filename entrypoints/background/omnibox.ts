import { type Browser, browser } from 'wxt/browser';
import { showTopicPage } from '../../core/page/show-topic-page';
import { topicPagePath } from '../../core/page/topic-page-path';
import { translate } from '../../core/page/translate';
import { searchStore } from '../../core/search/search-store';
import { noteRecent } from '../../core/session/recent-topics';
import type { TopicRef } from '../../core/topics/topic-ref';
import { describeSuggestion } from './describe-suggestion';
import { lookUp } from './look-up';

type Disposition = Parameters<Parameters<typeof browser.omnibox.onInputEntered.addListener>[0]>[1];

/** Browsers show no more. */
const SUGGESTED = 6;

/** What was suggested last, by what a choice puts into the address bar. */
let suggested: ReadonlyMap<string, TopicRef> = new Map();

/** Looks topics up from the address bar, behind the keyword of the manifest. Everything is found in this browser. */
export function watchOmnibox(): void {
  // Phones have none.
  const { omnibox } = browser as { omnibox?: typeof browser.omnibox };
  if (!omnibox) return;
  omnibox.setDefaultSuggestion({ description: translate('omniboxDefault') });
  omnibox.onInputChanged.addListener((text, suggest) => {
    suggestTopics(text).then(suggest, logFailure);
  });
  omnibox.onInputEntered.addListener((text, disposition) => {
    open(text, disposition).catch(logFailure);
  });
}

async function suggestTopics(text: string): Promise<{ content: string; description: string }[]> {
  const found = (await searchStore(text)).slice(0, SUGGESTED);
  const languages = [translate('languageTag'), browser.i18n.getUILanguage()];
  const byContent = new Map<string, TopicRef>();
  const lines = found.flatMap((topic) => {
    const line = describeSuggestion(topic, languages, !import.meta.env.FIREFOX);
    // Of two topics with one name the second is told by its reference.
    const content = byContent.has(line.content) ? topic.ref : line.content;
    byContent.set(content, topic.ref);
    // What is typed already is the first line; Chromium refuses another one with the same words.
    return content === text.trim() ? [] : [{ ...line, content }];
  });
  suggested = byContent;
  return lines;
}

async function open(text: string, disposition: Disposition): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const ref = suggested.get(text.trim()) ?? (await searchStore(text))[0]?.ref;
  if (!ref) await lookUp(text, tab);
  else await openThere(ref, disposition, tab);
}

async function openThere(ref: TopicRef, disposition: Disposition, tab: Browser.tabs.Tab | undefined): Promise<void> {
  // Pages of the extension do not open in tabs of private windows.
  if (disposition === 'newForegroundTab' || tab?.incognito || tab?.id === undefined) return showTopicPage(ref, tab);
  await noteRecent(ref);
  const url = browser.runtime.getURL(topicPagePath(ref));
  if (disposition === 'currentTab') await browser.tabs.update(tab.id, { url });
  else await browser.tabs.create({ url, active: false, windowId: tab.windowId, index: tab.index + 1 });
}

function logFailure(error: unknown): void {
  console.error('Sidelight: looking up from the address bar failed', error);
}
