import { browser } from 'wxt/browser';

/** Where Chromium has readers change keys; its relatives send their readers on from there. */
const CHROMIUM_PAGE = 'chrome://extensions/shortcuts';

/** How to open the browser's own page for keys; `null` where it has none that an extension may open. */
export function findKeySettings(): (() => Promise<unknown>) | null {
  // Only Firefox has it, and no types know it.
  const commands = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (commands.openShortcutSettings) return () => commands.openShortcutSettings?.() ?? Promise.resolve();
  const isChromium = browser.runtime.getURL('/options.html').startsWith('chrome-extension:');
  return isChromium ? () => browser.tabs.create({ url: CHROMIUM_PAGE }) : null;
}
