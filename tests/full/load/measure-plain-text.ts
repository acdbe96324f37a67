import { takeMedian } from '../../../scripts/bench/take-median';
import type { PageDriver } from '../../e2e/harness/drive-page';
import { waitUntil } from '../../e2e/harness/wait-until';
import { FEW_NAMES, type Lab, type LabBrowser, type LabTab, MANY_NAMES } from './open-lab';
import { profileTasks } from './profile-tasks';
import { waitForMarks } from './wait-for-marks';

/** How a text file of 10 MB fares. */
export interface PlainText {
  /** From a turn of the wheel until the page has scrolled, in milliseconds, while we read it, and without us. */
  readonly scrollMs: number;
  readonly withoutScrollMs: number;
  readonly longestMs: number;
  /** Names in its first and in its very last line: both are marked, there is no end before the text's own. */
  readonly marks: number;
}

const PATH = '/load.txt';
const CHARACTERS = 10_000_000;
const WHEELS = 20;
const LOAD_TIMEOUT_MS = 600_000;
const WHEEL_PX = 400;

/** Opens the file and scrolls at once. */
export async function measurePlainText(lab: Lab, many: boolean): Promise<PlainText> {
  lab.pages[PATH] = { body: writeText(lab) };
  const without = await scroll(await lab.without());
  const browser = await lab.withNames(many ? MANY_NAMES : FEW_NAMES);
  const opened = await browser.openPage('/article');
  let scrollMs = 0;
  let marks = 0;
  const { longestMs } = await profileTasks(browser, opened.session, async () => {
    scrollMs = await scroll(browser, opened);
    marks = await waitForMarks(opened.page, 2);
  });
  await opened.page.close();
  return { scrollMs, withoutScrollMs: without, longestMs, marks };
}

function writeText({ site: { words, names } }: Lab): string {
  const lines: string[] = [];
  let length = 0;
  for (let word = 0; length < CHARACTERS; word += 12) {
    const line = words.slice(word % words.length, (word % words.length) + 12).join(' ');
    lines.push(line);
    length += line.length + 1;
  }
  return `About ${names[0]?.text} first.\n${lines.join('\n')}\nAbout ${names[1]?.text} last.\n`;
}

async function scroll(browser: LabBrowser, { page, tab }: Partial<LabTab> = {}): Promise<number> {
  const opened = page && tab ? { page, tab } : await browser.openPage('/article');
  // Browsers lay out such a file as a whole, which takes them longer than any other page.
  await opened.tab.goto(new URL(PATH, await opened.page.url()).href, { timeout: LOAD_TIMEOUT_MS });
  await opened.page.evaluate(noteScrolls);
  for (let wheel = 0; wheel < WHEELS; wheel++) {
    await opened.page.wheel(300, 300, WHEEL_PX);
    await waitUntil(async () => (await readScrolls(opened.page)).length > wheel, {
      what: 'the page to scroll',
      pollMs: 5,
      timeoutMs: 30_000,
    });
  }
  const took = await readScrolls(opened.page);
  if (!page) await opened.page.close();
  return takeMedian(took);
}

/** Runs in the page: notes how long it takes from each turn of the wheel until the page has scrolled. */
function noteScrolls(): void {
  const scrolls: number[] = [];
  let turned: number | undefined;
  Object.assign(globalThis, { scrolls });
  addEventListener(
    'wheel',
    ({ timeStamp }) => {
      turned = timeStamp;
    },
    { passive: true },
  );
  addEventListener('scroll', () => {
    if (turned !== undefined) scrolls.push(performance.now() - turned);
    turned = undefined;
  });
}

function readScrolls(page: PageDriver): Promise<number[]> {
  return page.evaluate(() => (globalThis as unknown as { scrolls: number[] }).scrolls);
}
