import { browser } from 'wxt/browser';

const ALL_SITES = { origins: ['<all_urls>'] };

/** Whether the browser lets Sidelight look at all pages. */
export function mayReadAllSites(): Promise<boolean> {
  return browser.permissions.contains(ALL_SITES);
}

/** Asks the reader for it; call it directly in a click, before anything is awaited. */
export function requestAllSites(): Promise<boolean> {
  return browser.permissions.request(ALL_SITES);
}

/** Calls back when a permission was given or taken away; returns the stop. */
export function watchPermissions(onChange: () => void): () => void {
  browser.permissions.onAdded.addListener(onChange);
  browser.permissions.onRemoved.addListener(onChange);
  return () => {
    browser.permissions.onAdded.removeListener(onChange);
    browser.permissions.onRemoved.removeListener(onChange);
  };
}
