import { type Browser, browser } from 'wxt/browser';
import { openBeside } from '../../core/page/open-beside';
import { handLookUp } from '../../core/session/look-up';

/** Opens the popup with `query` in its field: the popup itself where the browser lets us, else as a page in a tab. */
export async function lookUp(query: string, tab: Browser.tabs.Tab | undefined): Promise<void> {
  // Nothing may be awaited before the popup is asked for: to Firefox the click would be over.
  const opening = openPopup(tab?.windowId);
  await handLookUp(query);
  const isOpen = await opening;
  if (!isOpen) await openBeside(browser.runtime.getURL('/popup.html'), tab);
}

async function openPopup(windowId: number | undefined): Promise<boolean> {
  try {
    await browser.action.openPopup(windowId === undefined ? undefined : { windowId });
    return true;
  } catch {
    // Not there yet, or not in this kind of window.
    return false;
  }
}
