import { takeMedian } from '../../../scripts/bench/take-median';
import { FEW_NAMES, type Lab, type LabTab } from './open-lab';

/** What the updates of a big table take, in milliseconds each. */
export interface TableUpdates {
  readonly withMs: number;
  readonly withoutMs: number;
}

const PATH = '/load-table';
const ROWS = 150;
const COLUMNS = 12;
const UPDATES_A_TURN = 15;

/** A table that its page renders anew every time a filter changes, in turn with us and without. */
export async function measureTable(lab: Lab, rounds: number): Promise<TableUpdates> {
  const name = lab.site.names[0]?.text ?? '';
  lab.pages[PATH] = {
    body: `<!doctype html><title>Table</title><input aria-label="Filter"><p>About ${name}.</p><table id="t"></table>`,
  };
  const tabs = {
    without: await (await lab.without()).openPage(PATH),
    with: await (await lab.withNames(FEW_NAMES)).openPage(PATH),
  };
  const took = { without: [] as number[], with: [] as number[] };
  for (let round = -1; round < rounds; round++) {
    for (const kind of ['without', 'with'] as const) {
      const ms = await timeUpdates(tabs[kind]);
      if (round >= 0) took[kind].push(...ms);
    }
  }
  for (const { page } of Object.values(tabs)) await page.close();
  return { withMs: takeMedian(took.with), withoutMs: takeMedian(took.without) };
}

async function timeUpdates({ page, tab }: LabTab): Promise<number[]> {
  await tab.bringToFront();
  return page.evaluate(
    async (rows: number, columns: number, updates: number) => {
      const table = document.querySelector('#t');
      if (!table) throw new Error('No table');
      const times: number[] = [];
      for (let update = 0; update < updates; update++) {
        const start = performance.now();
        const body = document.createElement('tbody');
        for (let row = 0; row < rows; row++) {
          const line = body.insertRow();
          for (let column = 0; column < columns; column++) {
            line.insertCell().append(`Row ${row + update} of column ${column}`);
          }
        }
        table.replaceChildren(body);
        // Until it is on the screen: two frames, the second of which begins after the first was painted.
        for (let i = 0; i < 2; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
        times.push(performance.now() - start);
        await new Promise((resolve) => setTimeout(resolve, 60));
      }
      return times;
    },
    ROWS,
    COLUMNS,
    UPDATES_A_TURN,
  );
}
