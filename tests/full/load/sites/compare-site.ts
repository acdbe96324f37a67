import { FEW_NAMES, type Lab, type LabBrowser } from '../open-lab';
import { countStrayPixels } from './count-stray-pixels';
import { lookAtSite, type SiteState } from './look-at-site';

/** How a page differs with us from the page without us. */
export interface SiteDifference {
  readonly sameDom: boolean;
  readonly sameStyleSheets: boolean;
  readonly sameGlobals: boolean;
  /** What the console says with us and does not without. */
  readonly faults: readonly string[];
  /** Pixels that differ although no mark is there, and those that are the marks. */
  readonly stray: number;
  readonly inside: number;
  readonly marks: number;
}

const SETTLE_MS = 150;

interface Seen extends SiteState {
  readonly faults: readonly string[];
  readonly picture: Buffer;
}

/** Opens the page at `path` without us and with us, under the same address. */
export async function compareSite(lab: Lab, path: string): Promise<SiteDifference> {
  const without = await see(lab, await lab.without(), path);
  const withUs = await see(lab, await lab.withNames(FEW_NAMES), path);
  return {
    sameDom: withUs.dom === without.dom,
    sameStyleSheets: withUs.styleSheets === without.styleSheets,
    sameGlobals: withUs.globals === without.globals,
    faults: withUs.faults.filter((fault) => !without.faults.includes(fault)),
    ...countStrayPixels(withUs.picture, without.picture, withUs.marks),
    marks: withUs.marks.length,
  };
}

async function see(lab: Lab, browser: LabBrowser, path: string): Promise<Seen> {
  const faults: string[] = [];
  const { page, tab } = await browser.newTab();
  tab.on('pageerror', (error) => faults.push(String(error)));
  tab.on('console', (message) => {
    const isIcon = message.location().url.endsWith('/favicon.ico');
    if (['error', 'warning'].includes(message.type()) && !isIcon) faults.push(message.text());
  });
  await page.open(lab.server.origin + path);
  const state = await settle(() => lookAtSite(page));
  const picture = await page.screenshot();
  await page.close();
  return { ...state, faults, picture };
}

/** What a page is like once two looks see as many marks; one without us has none at any time. */
async function settle(look: () => Promise<SiteState>): Promise<SiteState> {
  let before = -1;
  for (;;) {
    // Later than anything of ours that has been begun.
    for (let time = 0; time < 3; time++) await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    const state = await look();
    if (state.marks.length === before) return state;
    before = state.marks.length;
  }
}
