import { browser } from 'wxt/browser';
import { mayReadAllSites } from '../../core/page/all-sites';
import { findRule } from '../../core/sites/find-rule';
import type { Place } from '../../core/sites/match-site';
import { nameSite } from '../../core/sites/name-site';
import { readPlace } from '../../core/sites/read-place';
import { readSettings } from '../../core/store/settings';
import { listRulesInForce } from '../../core/store/site-rules';

/** A site that a switch can be about, and where in it the page stands. */
export interface PageSite {
  readonly name: string;
  readonly place: Place;
  /** Whether the page would be marked if nothing was paused everywhere. */
  readonly isOn: boolean;
  /** When a site that is off is on again, in milliseconds since 1970; absent where that has no end. */
  readonly until?: number | undefined;
}

/** The tab the popup stands over. */
export interface PageState {
  readonly kind: 'runs' | 'browserPage' | 'store' | 'pdf' | 'noPermission' | 'siteOff' | 'paused';
  readonly tabId?: number | undefined;
  readonly windowId?: number | undefined;
  /** Nothing is kept of a private window. */
  readonly isPrivate: boolean;
  /** Missing where no rule can apply. */
  readonly site?: PageSite | undefined;
  /** When what is off is on again, in milliseconds since 1970; missing where it has no end. */
  readonly until?: number | undefined;
  /** Frames that could be reached; empty unless `runs`. */
  readonly frameIds: readonly number[];
}

const STORE_HOSTS = new Set([
  'chromewebstore.google.com',
  'addons.mozilla.org',
  'microsoftedge.microsoft.com',
  'addons.opera.com',
]);

/** Whether Sidelight can look at the active tab, and if not, why. */
export async function readPageState(): Promise<PageState> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const tabId = tab?.id;
  const isPrivate = tab?.incognito === true;
  const known = { tabId, windowId: tab?.windowId, isPrivate, frameIds: [] };
  const url = tab?.url && URL.canParse(tab.url) ? new URL(tab.url) : undefined;
  if (url && isStore(url)) return { ...known, kind: 'store' };
  if (url && !['http:', 'https:', 'file:'].includes(url.protocol)) return { ...known, kind: 'browserPage' };
  // The address is told where there is access, which may be to some sites alone; of the browser's own pages it never is.
  if (!url || tabId === undefined) {
    return { ...known, kind: (await mayReadAllSites()) ? 'browserPage' : 'noPermission' };
  }

  const [settings, rules] = await Promise.all([readSettings(), listRulesInForce()]);
  const place = readPlace(url);
  const rule = findRule(rules, place);
  const isOn = (rule?.marking ?? (settings.scope === 'everywhere' ? 'on' : 'off')) === 'on';
  // A rule would be kept, and nothing of a private window is.
  const hasSite = url.hostname !== '' && !isPrivate;
  const site = hasSite ? { name: await nameSite(rules, place), place, isOn, until: rule?.until } : undefined;
  const frames = await readFrames(tabId);
  const isPdf = frames
    ? frames.some((frame) => frame.frameId === 0 && frame.type === 'application/pdf')
    : /\.pdf$/i.test(url.pathname);
  if (isPdf) return { ...known, site, kind: 'pdf' };
  if (!frames) return { ...known, site, kind: 'browserPage' };

  if (!settings.enabled) return { ...known, site, kind: 'paused' };
  if (settings.pausedUntil > Date.now()) return { ...known, site, kind: 'paused', until: settings.pausedUntil };
  if (!isOn) return { ...known, site, kind: 'siteOff', until: rule?.until };
  return { ...known, site, kind: 'runs', frameIds: frames.map((frame) => frame.frameId) };
}

function isStore(url: URL): boolean {
  return (
    STORE_HOSTS.has(url.hostname) || (url.hostname === 'chrome.google.com' && url.pathname.startsWith('/webstore'))
  );
}

async function readFrames(tabId: number): Promise<{ frameId: number; type: unknown }[] | null> {
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: () => document.contentType,
    });
    return results.map(({ frameId, result }) => ({ frameId, type: result }));
  } catch {
    return null;
  }
}
