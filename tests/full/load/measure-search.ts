import { timeQuery } from '../../../scripts/bench/time-query';
import { waitUntil } from '../../e2e/harness/wait-until';
import { BIG_PACK } from './measure-import';
import type { Lab } from './open-lab';
import { takeShare } from './take-share';

/** From a key in the popup to its results, in milliseconds. */
export interface SearchTimes {
  readonly usualMs: number;
  readonly halfMs: number;
  readonly queries: number;
}

/** Types queries into the popup letter by letter, over the 100,000 topics that `measureImport` brought in. */
export async function measureSearch(lab: Lab, queries: number): Promise<SearchTimes> {
  const browser = await lab.fresh();
  const { page } = await browser.newTab();
  await page.open(browser.extensionUrl('/popup.html'));
  await waitUntil(() => page.evaluate(() => document.querySelector('[role="combobox"]') !== null), {
    what: 'the search',
  });
  const took: number[] = [];
  for (const query of writeQueries(queries)) took.push(await page.evaluate(timeQuery, query));
  await page.close();
  return { usualMs: takeShare(took, 0.95), halfMs: takeShare(took, 0.5), queries: took.length };
}

/** What somebody types on the way to a topic: beginnings of names, names in another order, words of the packs that come along. */
function writeQueries(count: number): string[] {
  const queries: string[] = [];
  for (let number = 7; queries.length < count; number = (number * 31 + 11) % BIG_PACK.topics) {
    const [first = '', second = ''] = BIG_PACK.name.toLowerCase().split(' ');
    for (const whole of [
      `${first} ${second} ${number}`,
      `${second} ${number}`,
      'opm breach',
      `amb-${number}`,
      'snowden',
    ]) {
      for (let length = 2; length <= whole.length; length += 3) queries.push(whole.slice(0, length));
    }
  }
  return queries.slice(0, count);
}
