import { waitUntil } from '../../e2e/harness/wait-until';
import { FEW_NAMES, type Lab } from './open-lab';
import { type Footprint, readFootprint } from './read-footprint';
import { type SpaPage, writeSpaPage } from './spa-page';

/** What a page that shows one view after the other keeps of them. */
export interface SpaGrowth extends Footprint {
  /** Views in which nothing was marked. */
  readonly missed: number;
  readonly views: number;
}

const PATH = '/load-spa';
const WARM_UP = 20;
const PART = 100;

/** Shows so many views and tells what the tab holds more than after the first few. */
export async function measureSpa(lab: Lab, views: number): Promise<SpaGrowth> {
  lab.pages[PATH] = { body: writeSpaPage(lab.site.names.map(({ text }) => text)) };
  const browser = await lab.withNames(FEW_NAMES);
  const { page, session } = await browser.openPage(PATH);
  await waitUntil(() => page.evaluate(() => 'visit' in globalThis), { what: 'the page' });
  const visit = (count: number) => page.evaluate((wanted) => (globalThis as unknown as SpaPage).visit(wanted), count);
  let missed = await visit(WARM_UP);
  const before = await readFootprint(session);
  for (let seen = 0; seen < views; seen += PART) missed += await visit(Math.min(PART, views - seen));
  const after = await readFootprint(session);
  await page.close();
  return {
    views,
    missed,
    mb: after.mb - before.mb,
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
  };
}
