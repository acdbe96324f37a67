import { type Browser, browser } from 'wxt/browser';
import { openBeside } from '../../core/page/open-beside';
import { keepTopicSeed, NEW_TOPIC_HASH, type TopicSeed } from '../../core/page/topic-seed';
import { translate } from '../../core/page/translate';
import { isSafeLink } from '../../core/topics/link';
import { lookUp } from './look-up';
import { readSelection } from './read-selection';

type Tab = Browser.tabs.Tab;

/** What is offered for selected words; the browser puts those in the place of `%s`. */
const ENTRIES = [
  { id: 'look-up', titleKey: 'menuLookUp', run: lookUp },
  { id: 'add-topic', titleKey: 'editMenuAdd', run: openEditor },
] as const;
/** A longer address is no source that a topic could name, in UTF-16 units. */
const ADDRESS_LIMIT = 2_000;

/** Offers to look up selected words, or to make a topic of them: the editor opens, where the reader saves it or does not. */
export function watchContextMenu(): void {
  // Phones have none.
  const { contextMenus } = browser as { contextMenus?: typeof browser.contextMenus };
  if (!contextMenus) return;
  contextMenus.onClicked.addListener(({ menuItemId, selectionText }, tab) => {
    const entry = ENTRIES.find(({ id }) => id === menuItemId);
    entry
      ?.run(readSelection(selectionText ?? ''), tab)
      .catch((error: unknown) => console.error(`Sidelight: "${entry.id}" failed`, error));
  });
  for (const { id, titleKey } of ENTRIES) {
    const title = translate(titleKey);
    contextMenus.create({ id, title, contexts: ['selection'] }, () => {
      // Browsers keep entries from one start to the next; the words may be those of another version or language.
      if (browser.runtime.lastError) contextMenus.update(id, { title });
    });
  }
}

async function openEditor(name: string, tab: Tab | undefined): Promise<void> {
  const seed: TopicSeed = { name, ...describeSource(tab) };
  await keepTopicSeed(seed);
  const url = browser.runtime.getURL('/options.html') + NEW_TOPIC_HASH;
  await openBeside(url, tab);
}

/** The page as a source that the editor may suggest; nothing of a private window. */
function describeSource(tab: Tab | undefined): Pick<TopicSeed, 'source'> {
  if (!tab?.url || tab.incognito || !/^https?:/.test(tab.url)) return {};
  if (tab.url.length > ADDRESS_LIMIT || !isSafeLink(tab.url)) return {};
  const title = readSelection(tab.title ?? '') || new URL(tab.url).hostname;
  return { source: { title, url: tab.url } };
}
