import { createSite } from '../../../scripts/bench/bench-site';
import { controlFirefoxPage } from '../../e2e/harness/control-firefox-page';
import { drivePage } from '../../e2e/harness/drive-page';
import { extensionDir } from '../../e2e/harness/extension-dir';
import { fillStore } from '../../e2e/harness/fill-store';
import { launchFirefox } from '../../e2e/harness/launch-firefox';
import { servePages } from '../../e2e/harness/serve-pages';
import { waitUntil } from '../../e2e/harness/wait-until';
import { openAndCloseCards } from './open-and-close-cards';
import { readFirefoxMemory } from './read-firefox-memory';
import { type SpaPage, writeSpaPage } from './spa-page';
import { waitForMarks } from './wait-for-marks';

/** What the processes of Firefox hold more, in MB. It counts no nodes and listeners. */
export interface FirefoxGrowth {
  /** After views of a single-page application, and how many of them were never marked. */
  readonly viewsMb: number;
  readonly missed: number;
  /** After cards, and the most hosts at once. */
  readonly cardsMb: number;
  readonly hosts: number;
}

const WARM_UP = 20;
const PART = 25;

/** Shows views and opens cards in Firefox, and looks at the memory of its processes before and after each. */
export async function measureFirefoxGrowth(views: number, cards: number): Promise<FirefoxGrowth> {
  const names = createSite(2).names.map(({ text }) => text);
  const server = await servePages({ pages: { '/spa': { body: writeSpaPage(names) } } });
  const firefox = await launchFirefox({ extensionDir: extensionDir('firefox') });
  try {
    const tabs = await Promise.all(['a page', 'a page of the extension'].map(() => openTab()));
    const [page, extension] = tabs;
    if (!page || !extension) throw new Error('No tabs');
    await extension.open(firefox.extensionUrl('/options.html'));
    await waitUntil(() => extension.evaluate(() => document.querySelectorAll('main section').length > 0), {
      what: 'the options page',
    });
    await fillStore(extension, { packId: 'org.example.growth', names });
    await page.open(`${server.origin}/spa`);
    const visit = (count: number) => page.evaluate((wanted) => (globalThis as unknown as SpaPage).visit(wanted), count);
    let missed = await visit(WARM_UP);
    const atFirst = await readFirefoxMemory(firefox);
    for (let seen = 0; seen < views; seen += PART) missed += await visit(Math.min(PART, views - seen));
    const afterViews = await readFirefoxMemory(firefox);

    await waitForMarks(page, 1);
    await openAndCloseCards(page, extension, WARM_UP);
    const beforeCards = await readFirefoxMemory(firefox);
    const hosts = await openAndCloseCards(page, extension, cards);
    const afterCards = await readFirefoxMemory(firefox);
    return {
      missed,
      viewsMb: afterViews.pages - atFirst.pages,
      hosts,
      cardsMb: afterCards.pages - beforeCards.pages,
    };
  } finally {
    await firefox.close();
    await server.close();
  }

  function openTab() {
    return firefox.marionette.inTurn(async (send) => {
      const { handle } = await send<{ handle: string }>('WebDriver:NewWindow', { type: 'tab' });
      return drivePage(controlFirefoxPage(firefox.marionette, handle));
    });
  }
}
