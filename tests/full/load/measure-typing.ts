import { takeMedian } from '../../../scripts/bench/take-median';
import { FEW_NAMES, type Lab, type LabBrowser } from './open-lab';
import { readVitals } from './read-vitals';
import { waitForMarks } from './wait-for-marks';
import { writeVitalsScript } from './watch-vitals';

/** How an editor answers to keys. */
export interface Typing {
  /** The worst interaction of a round (INP), median of the rounds, in milliseconds. */
  readonly withMs: number;
  readonly withoutMs: number;
  /** Marks inside the editor. */
  readonly marksInEditor: number;
}

const PATH = '/load-editor';
const CHARACTERS = 50_000;
const KEYS_PER_SECOND = 10;

/** Types into an editor of 50 kB, ten keys a second for so many seconds a round, in turn with us and without. */
export async function measureTyping(lab: Lab, seconds: number, rounds: number): Promise<Typing> {
  const { words, names } = lab.site;
  const paragraphs: string[] = [];
  for (let at = 0; paragraphs.join('').length < CHARACTERS; at += 60) {
    paragraphs.push(`<p>${words.slice(at, at + 60).join(' ')} ${names[at % names.length]?.text}</p>`);
  }
  lab.pages[PATH] = {
    body: `<!doctype html><title>Editor</title>${writeVitalsScript()}<p>About ${names[0]?.text}.</p>
      <div id="editor" contenteditable="true">${paragraphs.join('')}</div>`,
  };
  const browsers = { without: await lab.without(), with: await lab.withNames(FEW_NAMES) };
  const took = { without: [] as number[], with: [] as number[] };
  let marksInEditor = 0;
  for (let round = -1; round < rounds; round++) {
    for (const kind of ['without', 'with'] as const) {
      const { inpMs, marks } = await type(browsers[kind], seconds, kind === 'with', round);
      if (round < 0) continue;
      took[kind].push(inpMs);
      marksInEditor += marks;
    }
  }
  return { withMs: takeMedian(took.with), withoutMs: takeMedian(took.without), marksInEditor };
}

async function type(browser: LabBrowser, seconds: number, marked: boolean, round: number) {
  const { page, tab } = await browser.openPage(PATH);
  if (marked) await waitForMarks(page, 1);
  await page.evaluate(() => document.querySelector<HTMLElement>('#editor')?.focus());
  const text = 'some words and a name '.repeat(Math.ceil((seconds * KEYS_PER_SECOND) / 22));
  const keys = round < 0 ? 5 : seconds * KEYS_PER_SECOND;
  await tab.keyboard.type(text.slice(0, keys), { delay: 1_000 / KEYS_PER_SECOND });
  const { inpMs } = await readVitals(page);
  const marks = await page.evaluate(() => {
    const editor = document.querySelector('#editor');
    const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
    return ranges.filter(({ startContainer }) => editor?.contains(startContainer)).length;
  });
  await page.close();
  return { inpMs, marks };
}
