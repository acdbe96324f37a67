import { type Browser, browser } from 'wxt/browser';
import { keepTopicSeed, NEW_TOPIC_HASH, type TopicSeed } from '../../core/page/topic-seed';
import { translate } from '../../core/page/translate';
import { isSafeLink } from '../../core/topics/link';
import { readSelection } from './read-selection';

type Tab = Browser.tabs.Tab;

const ADD_TOPIC = 'add-topic';
/** A longer address is no source that a topic could name, in UTF-16 units. */
const ADDRESS_LIMIT = 2_000;

/** Offers to make a topic of selected words. It makes none: it opens the editor, where the reader saves it or does not. */
export function watchContextMenu(): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }, tab) => {
    if (menuItemId !== ADD_TOPIC) return;
    openEditor(selectionText ?? '', tab).catch((error: unknown) =>
      console.error('Sidelight: the editor could not be opened', error),
    );
  });
  const title = translate('editMenuAdd');
  browser.contextMenus.create({ id: ADD_TOPIC, title, contexts: ['selection'] }, () => {
    // Browsers keep entries from one start to the next; the words may be those of another version or language.
    if (browser.runtime.lastError) browser.contextMenus.update(ADD_TOPIC, { title });
  });
}

async function openEditor(selected: string, tab: Tab | undefined): Promise<void> {
  const seed: TopicSeed = { name: readSelection(selected), ...describeSource(tab) };
  await keepTopicSeed(seed);
  const url = browser.runtime.getURL('/options.html') + NEW_TOPIC_HASH;
  if (!tab?.incognito) {
    const place = tab?.windowId === undefined ? {} : { windowId: tab.windowId, index: tab.index + 1 };
    await browser.tabs.create({ url, ...place });
    return;
  }
  // What is saved from a private window's page would be gone with the window.
  const windows = await browser.windows.getAll({ windowTypes: ['normal'] });
  const windowId = windows.find(({ incognito }) => !incognito)?.id;
  if (windowId === undefined) await browser.windows.create({ url, incognito: false });
  else {
    await browser.tabs.create({ url, windowId });
    await browser.windows.update(windowId, { focused: true });
  }
}

/** The page as a source that the editor may suggest; nothing of a private window. */
function describeSource(tab: Tab | undefined): Pick<TopicSeed, 'source'> {
  if (!tab?.url || tab.incognito || !/^https?:/.test(tab.url)) return {};
  if (tab.url.length > ADDRESS_LIMIT || !isSafeLink(tab.url)) return {};
  const title = readSelection(tab.title ?? '') || new URL(tab.url).hostname;
  return { source: { title, url: tab.url } };
}
