import { type Browser, browser } from 'wxt/browser';

/**
 * Puts the page script of this version into the tabs that were open before it, where it takes the place of the former one. Firefox does that
 * by itself.
 */
export function reachOpenTabs(): void {
  if (import.meta.env.FIREFOX) return;
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install' || reason === 'update') void reachAll();
  });
}

async function reachAll(): Promise<void> {
  const tabs = await browser.tabs.query({ discarded: false });
  // What a reader looks at comes first.
  tabs.sort((one, other) => Number(other.active) - Number(one.active));
  await Promise.all(tabs.map(reach));
}

async function reach({ id: tabId }: Browser.tabs.Tab): Promise<void> {
  if (tabId === undefined) return;
  try {
    await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      files: ['/content-scripts/content.js'],
    });
  } catch {
    // A page of the browser itself, one that Sidelight may not read, or a tab that was closed meanwhile.
  }
}
