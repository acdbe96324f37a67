import { FEW_NAMES, type Lab } from './open-lab';
import { profileTasks } from './profile-tasks';
import { takeShare } from './take-share';
import { waitForMarks } from './wait-for-marks';

/** How a page of 100,000 text nodes is read. */
export interface ManyNodes {
  readonly totalMs: number;
  /** What 95 of 100 tasks take at most, and the longest. */
  readonly usualMs: number;
  readonly longestMs: number;
}

const NODES = 100_000;
/** Shorter ones are timers and listeners, not reading. */
const LEAST_MS = 1;

/** Has a page make all its text nodes at once, the last one with a name, and follows the reading of them. */
export async function measureManyNodes(lab: Lab): Promise<ManyNodes> {
  const browser = await lab.withNames(FEW_NAMES);
  const { page, session } = await browser.openPage('/article');
  const before = await waitForMarks(page, 1);
  const name = lab.site.names.find(({ text }) => !lab.pages['/article']?.body.includes(text))?.text;
  if (!name) throw new Error('Every name stands on the page already');
  const { totalMs, longestMs, tasksMs } = await profileTasks(browser, session, async () => {
    await page.evaluate(
      (nodes: number, last: string) => {
        const box = document.createElement('section');
        for (let i = 0; i < nodes; i += 4) {
          const row = document.createElement('p');
          const bold = document.createElement('b');
          bold.append(`bold ${i}`);
          row.append(`Entry ${i} of `, bold, ' and so on', document.createTextNode('.'));
          box.append(row);
        }
        box.append(`About ${last}.`);
        document.body.append(box);
      },
      NODES,
      name,
    );
    await waitForMarks(page, before + 1);
  });
  await page.close();
  return {
    totalMs,
    longestMs,
    usualMs: takeShare(
      tasksMs.filter((ms) => ms >= LEAST_MS),
      0.95,
    ),
  };
}
