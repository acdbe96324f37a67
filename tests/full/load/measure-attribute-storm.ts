import { FEW_NAMES, type Lab, type LabBrowser } from './open-lab';
import { RENDERING, recordTrace } from './record-trace';
import { waitForMarks } from './wait-for-marks';

/** Layouts that scripts forced while classes of the root and the body changed a thousand times a second. */
export interface AttributeStorm {
  readonly flips: number;
  /** Forced with us and without; the page itself forces some, to show that they are counted. */
  readonly withUs: number;
  readonly without: number;
}

const PATH = '/load-flips';
/** What Blink calls the time that a script made it lay out. */
const FORCED = 'Blink.ForcedStyleAndLayout.UpdateTime';
const FLIPS_PER_SECOND = 1_000;
export const FORCED_BY_PAGE = 5;

/** Flips classes for so many seconds, without us and with us. */
export async function measureAttributeStorm(lab: Lab, seconds: number): Promise<AttributeStorm> {
  lab.pages[PATH] = {
    body: `${lab.pages['/article']?.body}<style>.flipped p { padding-left: 1px } .dark { color: #222 }</style>`,
  };
  const without = await countForced(await lab.without(), seconds, false);
  const withUs = await countForced(await lab.withNames(FEW_NAMES), seconds, true);
  return { flips: withUs.flips, withUs: withUs.forced, without: without.forced };
}

async function countForced(browser: LabBrowser, seconds: number, marked: boolean) {
  const { page } = await browser.openPage(PATH);
  if (marked) await waitForMarks(page, 1);
  let flips = 0;
  const storm = async () => {
    flips = await page.evaluate(flip, seconds, FLIPS_PER_SECOND, FORCED_BY_PAGE);
  };
  const events = await recordTrace(browser, storm, RENDERING);
  await page.close();
  return { flips, forced: events.filter(({ name }) => name === FORCED).length };
}

/** Runs in the page; it forces a few layouts of its own. */
async function flip(seconds: number, perSecond: number, forced: number): Promise<number> {
  const start = performance.now();
  let done = 0;
  let layouts = 0;
  while (performance.now() - start < seconds * 1_000) {
    for (const due = ((performance.now() - start) / 1_000) * perSecond; done < due; done++) {
      document.documentElement.classList.toggle('flipped');
      document.body.classList.toggle('dark');
    }
    if (layouts < forced) {
      layouts++;
      document.body.getBoundingClientRect();
    }
    await new Promise((resolve) => setTimeout(resolve));
  }
  return done;
}
