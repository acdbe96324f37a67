import { browser } from 'wxt/browser';

/** Whether the extension was updated, switched off or removed under this script; only a reload of the page helps. */
export function isExtensionGone(): boolean {
  try {
    return browser.runtime?.id === undefined;
  } catch {
    return true;
  }
}
