import { buildExtension } from '../build-extension';
import type { Section } from '../figure';
import { fillBrowser } from '../fill-browser';
import { type BuiltBrowser, launchBuilt } from '../launch-built';
import type { BuiltBench, StoreSize } from '../scenario';
import { measureCards } from './measure-cards';
import { measureFirstMark } from './measure-first-mark';
import { measureTab } from './measure-tab';

const SMALL = 100;
const BIG = 100_000;

/** The extension as it is built, with a small and a big store side by side in two browsers. */
export async function measureBuilt(bench: BuiltBench): Promise<readonly Section[]> {
  const { browserName, site, progress } = bench;
  await buildExtension(browserName);
  const names = site.listNames(BIG);
  const browsers: { size: StoreSize; browser: BuiltBrowser }[] = [];
  try {
    for (const [size, count] of [
      ['small', SMALL],
      ['big', BIG],
    ] as const) {
      progress(`a store with ${count} names`);
      const browser = await launchBuilt(browserName);
      browsers.push({ size, browser });
      await fillBrowser(browser, names.slice(0, count));
    }
    const [small] = browsers;
    if (!small) throw new Error('No browser was started');
    return [
      await measureFirstMark(bench, browsers),
      await measureCards(bench, small.browser),
      ...(browserName === 'chromium' ? await measureTab(bench, browsers) : []),
    ];
  } finally {
    for (const { browser } of browsers) await browser.close();
  }
}
