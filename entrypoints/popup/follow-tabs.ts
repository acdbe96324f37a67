import { type Browser, browser } from 'wxt/browser';

/** Calls back when another tab comes to the front, or the one in front goes elsewhere or has loaded; returns the stop. */
export function followTabs(onChange: () => void): () => void {
  const onUpdated = (_tabId: number, { status, url }: Browser.tabs.OnUpdatedInfo, { active }: Browser.tabs.Tab) => {
    if (active && (status !== undefined || url !== undefined)) onChange();
  };
  browser.tabs.onActivated.addListener(onChange);
  browser.tabs.onUpdated.addListener(onUpdated);
  // A tab dragged into this window.
  browser.tabs.onAttached.addListener(onChange);
  return () => {
    browser.tabs.onActivated.removeListener(onChange);
    browser.tabs.onUpdated.removeListener(onUpdated);
    browser.tabs.onAttached.removeListener(onChange);
  };
}
