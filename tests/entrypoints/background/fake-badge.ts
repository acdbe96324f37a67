import { fakeBrowser } from 'wxt/testing/fake-browser';

/** The button of the extension as browsers keep it: a text for each tab, gone when the tab goes to another page. */
export function fakeBadge(): Map<number, string> {
  const texts = new Map<number, string>();
  const action = {
    getBadgeText: async ({ tabId }: { tabId: number }) => texts.get(tabId) ?? '',
    setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) => void texts.set(tabId, text),
  };
  Object.assign(fakeBrowser, { action });
  return texts;
}
