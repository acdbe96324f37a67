import { buildExtension } from '../build-extension';
import type { Section } from '../figure';
import { fillBrowser } from '../fill-browser';
import { type BuiltBrowser, launchBuilt } from '../launch-built';
import { createSamples } from '../samples';
import type { BuiltBench, StoreSize } from '../scenario';
import { measureCards } from './measure-cards';
import { measureFirstMark } from './measure-first-mark';
import { measureTab } from './measure-tab';
import { nameBrowser } from './name-browser';

const SMALL = 100;
const BIG = 100_000;

/** The extension as it is built, with a small and a big store side by side in two browsers. */
export async function measureBuilt(bench: BuiltBench): Promise<readonly Section[]> {
  const { browserName, site, progress } = bench;
  await buildExtension(browserName);
  const names = site.listNames(BIG);
  const browsers: { size: StoreSize; browser: BuiltBrowser }[] = [];
  const samples = createSamples();
  try {
    for (const [size, count] of [
      ['small', SMALL],
      ['big', BIG],
    ] as const) {
      progress(`a store with ${count} names`);
      const browser = await launchBuilt(browserName);
      browsers.push({ size, browser });
      const { filledMs, publishedMs } = await fillBrowser(browser, names.slice(0, count));
      samples.add(`filled, ${size}`, filledMs);
      samples.add(`published, ${size}`, publishedMs);
    }
    const [small] = browsers;
    if (!small) throw new Error('No browser was started');
    return [
      await measureFirstMark(bench, browsers),
      await measureCards(bench, small.browser),
      {
        title: `${nameBrowser(bench)}, the built extension: a pack of 100,000 names`,
        counts: { names: BIG },
        figures: [
          samples.single('storing, compiling and publishing it', 'filled, big', 'ms'),
          samples.single('compiling and publishing it again', 'published, big', 'ms'),
        ],
      },
      ...(browserName === 'chromium' ? await measureTab(bench, browsers) : []),
    ];
  } finally {
    for (const { browser } of browsers) await browser.close();
  }
}
