import { takeMedian } from '../../../scripts/bench/take-median';
import { FEW_NAMES, type Lab, type LabBrowser } from './open-lab';
import { type ReadVitals, readVitals } from './read-vitals';
import { listSites } from './sites/list-sites';
import { writeVitalsScript } from './watch-vitals';

/** What a browser's own figures say of a page with us and without: medians of the rounds. */
export interface PairOfVitals {
  readonly withUs: ReadVitals;
  readonly without: ReadVitals;
}

const PATH = '/load-vitals';
const PRESSES = 8;

/** Loads a news page and presses its "more" button, in turn with us and without. */
export async function measureVitals(lab: Lab, rounds: number): Promise<PairOfVitals> {
  const [news] = listSites(lab.site, writeVitalsScript());
  const more = `<button style="position: fixed; top: 4px; inset-inline-end: 4px; z-index: 9">More</button>
    <script>document.querySelector('button').onclick = () => {
      const more = document.querySelector('article').cloneNode(true);
      document.body.append(more);
      while (document.querySelectorAll('article').length > 6) document.querySelector('article ~ article')?.remove();
    };</script>`;
  lab.pages[PATH] = { body: news?.html.replace('</body>', `${more}</body>`) ?? '' };
  const browsers = { without: await lab.without(), withUs: await lab.withNames(FEW_NAMES) };
  const seen = { without: [] as ReadVitals[], withUs: [] as ReadVitals[] };
  for (let round = -1; round < rounds; round++) {
    for (const kind of ['without', 'withUs'] as const) {
      const vitals = await visit(browsers[kind]);
      if (round >= 0) seen[kind].push(vitals);
    }
  }
  return { withUs: takeMedians(seen.withUs), without: takeMedians(seen.without) };
}

async function visit(browser: LabBrowser): Promise<ReadVitals> {
  const { page, tab } = await browser.openPage(PATH);
  for (let press = 0; press < PRESSES; press++) {
    await tab.click('button');
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  const vitals = await readVitals(page);
  await page.close();
  return vitals;
}

function takeMedians(all: readonly ReadVitals[]): ReadVitals {
  const median = (key: keyof ReadVitals) => takeMedian(all.map((vitals) => vitals[key]));
  return { inpMs: median('inpMs'), cls: median('cls'), lcpMs: median('lcpMs'), longTasksMs: median('longTasksMs') };
}
