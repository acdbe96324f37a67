import { choosePack, storeChosen, waitForStored } from '../../../tests/e2e/harness/choose-pack';
import type { PageDriver } from '../../../tests/e2e/harness/drive-page';
import { waitUntil } from '../../../tests/e2e/harness/wait-until';
import { buildExtension } from '../build-extension';
import type { Section } from '../figure';
import { type BuiltBrowser, launchBuilt } from '../launch-built';
import { createSamples, type Samples } from '../samples';
import type { Bench, BuiltBench } from '../scenario';
import { timeCard } from '../time-card';
import { timeFirstResult } from '../time-first-result';
import { timeQuery } from '../time-query';
import { nameBrowser } from './name-browser';

const PACK = { packId: 'org.example.packs', version: '1.0.0', topics: 100_000, name: 'Amber Kestrel' };
const IMPORT_LIMIT_MS = 120_000;
const OPENINGS = 11;
const WARM_UPS = 3;
const STARTS = 11;
const QUERIES = ['kestrel 71', 'amber 4402', 'amb-9917', 'opm breach', 'snowden', 'keste'];

/** A pack of 100,000 topics: bringing it in, finding topics of it in a popup that was just opened, waking up with it. */
export async function measurePacks(bench: Bench & Pick<BuiltBench, 'browserName'>): Promise<readonly Section[]> {
  await buildExtension(bench.browserName);
  const samples = createSamples();
  const browser = await launchBuilt(bench.browserName);
  try {
    bench.progress('import');
    await timeImport(browser, samples);
    for (let round = 0; round < bench.rounds(OPENINGS); round++) {
      bench.progress(`popup, round ${round + 1}`);
      await timePopup(browser, samples);
    }
    // One page asks in all rounds, as a page does that is being read. The first rounds warm up: a browser keeps what it compiled.
    const asking = await openPage(browser, '/welcome.html', 'main');
    for (let round = -WARM_UPS; round < bench.rounds(STARTS); round++) {
      bench.progress(`start, round ${round + 1}`);
      const ms = await timeStart(browser, asking);
      samples.add(round < 0 ? 'cold start' : 'start', ms);
    }
  } finally {
    await browser.close();
  }
  return [
    {
      title: `${nameBrowser(bench)}, the built extension: a pack of 100,000 topics with 200,000 names`,
      counts: { topics: PACK.topics },
      figures: [
        samples.single('from the file to the look at it', 'look', 'ms'),
        samples.single('import, from the file to marks in open tabs', 'import', 'ms', { most: 20_000 }),
        samples.most('popup, from opening to the first result (95 of 100)', 'first result', 'ms', { most: 300 }),
        samples.most('popup, from a key to its results (95 of 100)', 'key', 'ms', { most: 50 }),
        samples.single('popup, from a key to its results', 'key', 'ms'),
        samples.single('a card from a background that was stopped', 'start', 'ms', { most: 150 }),
        samples.most('the same (95 of 100)', 'start', 'ms'),
        samples.single('the same, first starts of all', 'cold start', 'ms'),
      ],
    },
  ];
}

async function timeImport(browser: BuiltBrowser, samples: Samples): Promise<void> {
  const page = await openPage(browser, '/options.html', '.import input[type="file"]');
  const start = performance.now();
  await choosePack(page, PACK, IMPORT_LIMIT_MS);
  samples.add('look', performance.now() - start);
  await storeChosen(page);
  await waitForStored(page, IMPORT_LIMIT_MS);
  samples.add('import', performance.now() - start);
  await page.close();
}

/** A popup is opened, a query is put in as soon as there is a field, and then one key after the other. */
async function timePopup(browser: BuiltBrowser, samples: Samples): Promise<void> {
  const page = await openPage(browser, '/popup.html', '[role="combobox"]');
  const [first = '', ...rest] = QUERIES;
  samples.add('first result', await page.evaluate(timeFirstResult, first));
  for (const query of rest) {
    for (let length = 1; length <= query.length; length++) {
      samples.add('key', await page.evaluate(timeQuery, query.slice(0, length)));
    }
  }
  await page.close();
}

async function timeStart(browser: BuiltBrowser, asking: PageDriver): Promise<number> {
  await browser.stopBackground();
  return asking.evaluate(timeCard, `${PACK.packId}#t77777`);
}

async function openPage(browser: BuiltBrowser, path: string, css: string): Promise<PageDriver> {
  const { page } = await browser.newTab();
  await page.open(browser.extensionUrl(path));
  await waitUntil(() => page.evaluate((wanted) => document.querySelector(wanted) !== null, css), {
    what: css,
    pollMs: 5,
  });
  return page;
}
