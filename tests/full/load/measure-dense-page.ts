import type { PageDriver } from '../../e2e/harness/drive-page';
import { waitUntil } from '../../e2e/harness/wait-until';
import { FEW_NAMES, type Lab } from './open-lab';
import { profileTasks } from './profile-tasks';
import { takeShare } from './take-share';
import { waitForMarks } from './wait-for-marks';

/** A page with a mark on every other line. */
export interface DensePage {
  readonly marks: number;
  /** Our work for one move of the pointer over the marks, and the longest run of it, in milliseconds. */
  readonly hoverMs: number;
  readonly longestMs: number;
  /** From a move of the pointer until the next frame was painted: 95 of 100, in milliseconds. */
  readonly frameMs: number;
}

const MOVES = 60;

/** Moves the pointer over a page with ten thousand mentions, every one of them marked. */
export async function measureDensePage(lab: Lab): Promise<DensePage> {
  const browser = await lab.withEveryMention(FEW_NAMES);
  const { page, tab, session } = await browser.openPage('/dense');
  const marks = await waitForMarks(page, 1_000);
  await page.movePointer(200, 200);
  await page.evaluate(noteFrames);
  const { totalMs, longestMs } = await profileTasks(browser, session, async () => {
    for (let move = 0; move < MOVES; move++) {
      await tab.mouse.move(100 + ((move * 37) % 900), 100 + ((move * 53) % 500));
      await waitUntil(async () => (await readFrames(page)).length > move, { what: 'a frame', pollMs: 5 });
    }
  });
  const frames = await readFrames(page);
  await page.close();
  return { marks, hoverMs: totalMs / MOVES, longestMs, frameMs: takeShare(frames, 0.95) };
}

/** Runs in the page: notes how long it takes from each move of the pointer until a frame was painted. */
function noteFrames(): void {
  const frames: number[] = [];
  Object.assign(globalThis, { frames });
  document.addEventListener('pointermove', ({ timeStamp }) => {
    requestAnimationFrame(() => setTimeout(() => frames.push(performance.now() - timeStamp)));
  });
}

function readFrames(page: PageDriver): Promise<number[]> {
  return page.evaluate(() => (globalThis as unknown as { frames: number[] }).frames);
}
