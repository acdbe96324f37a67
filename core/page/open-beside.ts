import { type Browser, browser } from 'wxt/browser';

/** Opens a page of the extension beside `tab`; for a tab of a private window in an ordinary one, where alone it can keep anything. */
export async function openBeside(url: string, tab: Browser.tabs.Tab | undefined): Promise<void> {
  if (!tab?.incognito) {
    const place = tab?.windowId === undefined ? {} : { windowId: tab.windowId, index: tab.index + 1 };
    await browser.tabs.create({ url, ...place });
    return;
  }
  const windows = await browser.windows.getAll({ windowTypes: ['normal'] });
  const windowId = windows.find(({ incognito }) => !incognito)?.id;
  if (windowId === undefined) await browser.windows.create({ url, incognito: false });
  else {
    await browser.tabs.create({ url, windowId });
    await browser.windows.update(windowId, { focused: true });
  }
}
