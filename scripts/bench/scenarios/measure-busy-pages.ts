import type { PageDriver } from '../../../tests/e2e/harness/drive-page';
import { askPage } from '../ask-page';
import type { BusyPage } from '../busy-page';
import type { Section } from '../figure';
import type { LaterRuns, PassName } from '../page/pass';
import { runPass } from '../run-pass';
import { createSamples } from '../samples';
import type { PageBench } from '../scenario';
import { nameBrowser } from './name-browser';

const PAGE = '/medium';
const DATA = '/names-10000';
const ROUNDS = 2;
const BUSY_MS = 3_000;
const CATCH_UP_MS = 500;
const KINDS = { 'streamed chat': 'streamChat', 'mutation storm': 'stormPage' } as const;
const PASSES: readonly PassName[] = ['nothing', 'ours'];

/** Pages that are busy with themselves: what they get done and how long they wait for their turn, with us and without. */
export async function measureBusyPages(bench: PageBench): Promise<readonly Section[]> {
  const sections: Section[] = [];
  for (const [title, kind] of Object.entries(KINDS)) sections.push(await measureBusyPage(bench, title, kind));
  return sections;
}

async function measureBusyPage(
  { browser, server, site, rounds, progress }: PageBench,
  title: string,
  kind: (typeof KINDS)[keyof typeof KINDS],
): Promise<Section> {
  const samples = createSamples();
  const counts: Record<string, number> = {};
  const names = site.names.map(({ text }) => text);
  for (let round = 0; round < rounds(ROUNDS); round++) {
    for (const pass of PASSES) {
      progress(`${title}, round ${round + 1}: ${pass}`);
      const plan = { page: PAGE, pass, ...(pass === 'ours' ? { data: DATA } : {}) };
      const { after } = await runPass(browser, server, plan, async (tab) => ({
        busy: await askPage(tab, kind, BUSY_MS, names),
        later: await readLater(tab),
      }));
      addBusy(samples.add, pass, after.busy);
      if (!after.later) continue;
      samples.add('our runs', (after.later.runMs / BUSY_MS) * 1_000);
      samples.add('our longest run', after.later.longestRunMs);
      Object.assign(counts, { 'our passes': after.later.passes, marks: after.later.marks });
    }
  }
  return {
    title: `${nameBrowser(browser)}, ${title} on a page of 1 MB for ${BUSY_MS / 1_000} s`,
    counts: { names: 10_000, ...counts },
    figures: [
      samples.ratio('what the page gets done: with us : without', 'ours turns', 'nothing turns'),
      samples.ratio('usual wait of the page (95 of 100): with us : without', 'ours usual wait', 'nothing usual wait'),
      samples.difference(
        'longest wait of the page: with us more than without',
        'ours longest wait',
        'nothing longest wait',
        'ms',
      ),
      samples.single('our script in a second', 'our runs', 'ms'),
      samples.single('our longest uninterrupted run', 'our longest run', 'ms', { most: 50 }),
    ],
  };
}

function addBusy(add: (name: string, value: number) => void, pass: PassName, busy: BusyPage): void {
  add(`${pass} turns`, busy.turns);
  add(`${pass} usual wait`, busy.usualWaitMs);
  add(`${pass} longest wait`, busy.longestWaitMs);
}

async function readLater(tab: PageDriver): Promise<LaterRuns | null> {
  await new Promise((resolve) => setTimeout(resolve, CATCH_UP_MS));
  const told = await tab.evaluate(() => document.documentElement.dataset.benchLater ?? null);
  return told === null ? null : (JSON.parse(told) as LaterRuns);
}
