import { FEW_NAMES, type Lab } from './open-lab';
import { profileOurs } from './profile-ours';
import { readHeap } from './read-heap';
import { waitForMarks } from './wait-for-marks';

/** How we keep up with a page that changes all the time. */
export interface Storm {
  /** Our CPU as a share of the time, in percent. */
  readonly share: number;
  /** What the tab keeps more than before, in MB, after garbage collection. */
  readonly keptMb: number;
  /** From the end of the storm until a name is marked that came with the last change. */
  readonly lateMs: number;
}

const CHANGES_PER_SECOND = 200;

/** Changes 200 texts of an article a second for so many seconds. */
export async function measureStorm(lab: Lab, seconds: number): Promise<Storm> {
  const browser = await lab.withNames(FEW_NAMES);
  const { page, session } = await browser.openPage('/article');
  const before = await waitForMarks(page, 1);
  const heap = await readHeap(session);
  const { totalMs, wallMs } = await profileOurs(session, () => page.evaluate(storm, seconds, CHANGES_PER_SECOND));
  const name = lab.site.names.find(({ text }) => !lab.pages['/article']?.body.includes(text))?.text ?? '';
  const from = performance.now();
  await page.evaluate((last) => document.body.append(`About ${last}.`), name);
  await waitForMarks(page, before + 1);
  const lateMs = performance.now() - from;
  const keptMb = (await readHeap(session)) - heap;
  await page.close();
  return { share: (totalMs / wallMs) * 100, keptMb, lateMs };
}

/** Runs in the page: the texts change in place, each time by a word that is no name. */
async function storm(seconds: number, perSecond: number): Promise<void> {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    // Those with capitals may hold the names that are counted.
    if (text.data.trim() !== '' && !/\p{Lu}/u.test(text.data)) texts.push(text);
  }
  const original = texts.map(({ data }) => data);
  const start = performance.now();
  for (let done = 0; performance.now() - start < seconds * 1_000; ) {
    for (const due = ((performance.now() - start) / 1_000) * perSecond; done < due; done++) {
      const text = texts[done % texts.length];
      if (text) text.data = `${original[done % texts.length]} ${done}`;
    }
    await new Promise((resolve) => setTimeout(resolve, 1_000 / perSecond));
  }
}
