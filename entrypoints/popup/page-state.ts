import { browser } from 'wxt/browser';
import { mayReadAllSites } from '../../core/page/all-sites';
import { isMarkingOn } from '../../core/published/published';
import { registrableDomain } from '../../core/sites/registrable-domain';
import { readSettings } from '../../core/store/settings';
import { listSiteRules } from '../../core/store/site-rules';

/** The tab the popup stands over; `site` is missing where no rule can apply. */
export interface PageState {
  readonly kind: 'runs' | 'browserPage' | 'store' | 'pdf' | 'noPermission' | 'needsReload' | 'siteOff' | 'paused';
  readonly tabId?: number | undefined;
  readonly site?: string | undefined;
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
  const url = tab?.url && URL.canParse(tab.url) ? new URL(tab.url) : undefined;
  const stop = (kind: PageState['kind'], site?: string): PageState => ({ kind, tabId, site, frameIds: [] });
  if (url && isStore(url)) return stop('store');
  if (url && !['http:', 'https:', 'file:'].includes(url.protocol)) return stop('browserPage');
  if (!(await mayReadAllSites())) return stop('noPermission');
  // With host access the address of every page but the browser's own is told.
  if (!url || tabId === undefined) return stop('browserPage');

  // A rule would be kept, and nothing of a private window is.
  const site = url.hostname === '' || tab?.incognito ? undefined : await registrableDomain(url.hostname);
  const frames = await readFrames(tabId);
  const isPdf = frames
    ? frames.some((frame) => frame.frameId === 0 && frame.type === 'application/pdf')
    : /\.pdf$/i.test(url.pathname);
  if (isPdf) return stop('pdf');
  if (!frames) return stop('browserPage');

  const [settings, siteRules] = await Promise.all([readSettings(), listSiteRules()]);
  if (!settings.enabled) return stop('paused', site);
  if (!isMarkingOn({ ...settings, siteRules }, url.hostname)) return stop('siteOff', site);
  return { kind: 'runs', tabId, site, frameIds: frames.map((frame) => frame.frameId) };
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
