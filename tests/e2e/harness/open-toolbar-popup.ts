import { type AttachedPage, attachToPage } from './attach-to-page';
import type { LaunchedChromium } from './launch-chromium';

/** Opens the real popup in Chromium, as the toolbar button does, over the active tab. */
export async function openToolbarPopup(launched: LaunchedChromium): Promise<AttachedPage> {
  await launched.evaluateInWorker('chrome.action.openPopup()');
  return attachToPage(launched, '/popup.html');
}
