import { type Browser, browser } from 'wxt/browser';

/** Opens a page of the extension beside `tab`; for a tab of a private window in an ordinary one, where alone it can keep anything. */
export async function openBeside(url: string, tab: Browser.tabs.Tab | undefined): Promise<void> {
  if (!tab?.incognito) {
    const place = tab?.windowId === undefined ? {} : { windowId: tab.windowId, index: tab.index + 1 };
    await browser.tabs.create({ url, ...place });
    return;
  }
  // Phones have none.
  const { windows } = browser as { windows?: typeof browser.windows };
  if (!windows) {
    await browser.tabs.create({ url });
    return;
  }
  const normal = await windows.getAll({ windowTypes: ['normal'] });
  const windowId = normal.find(({ incognito }) => !incognito)?.id;
  if (windowId === undefined) await windows.create({ url, incognito: false });
  else {
    await browser.tabs.create({ url, windowId });
    await windows.update(windowId, { focused: true });
  }
}
