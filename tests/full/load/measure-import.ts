import { choosePack, storeChosen, waitForStored } from '../../e2e/harness/choose-pack';
import type { PageDriver } from '../../e2e/harness/drive-page';
import { waitUntil } from '../../e2e/harness/wait-until';
import type { Lab } from './open-lab';

/** How a pack of 100,000 topics comes in. */
export interface BigImport {
  /** From the file to marks in open tabs, in milliseconds. */
  readonly importMs: number;
  /** Different numbers of stored topics that the reader was told meanwhile. */
  readonly steps: number;
  /** From the press of "Cancel" in the middle until it is told that nothing was changed. */
  readonly cancelMs: number;
  /** Rows more in the store than before, after that. */
  readonly leftRows: number;
}

/** The pack, and how its topics are named. */
export const BIG_PACK = { packId: 'org.example.packs', version: '1.0.0', topics: 100_000, name: 'Amber Kestrel' };
const LIMIT_MS = 180_000;

/** Cancels an import of the pack when it is under way, and then lets one go to its end. */
export async function measureImport(lab: Lab): Promise<BigImport> {
  const browser = await lab.fresh();
  const { page } = await browser.newTab();
  await page.open(browser.extensionUrl('/options.html'));
  await waitUntil(() => page.evaluate(() => document.querySelectorAll('.packs > li').length >= 2), {
    what: 'the packs',
    timeoutMs: 60_000,
  });
  const before = await page.evaluate(countRows);
  await choosePack(page, BIG_PACK, LIMIT_MS);
  await storeChosen(page);
  const told = await waitUntil(() => readProgress(page), { what: 'the progress', timeoutMs: LIMIT_MS, pollMs: 50 });
  const cancelMs = await page.evaluate(cancel);
  const leftRows = (await page.evaluate(countRows)) - before;

  const start = performance.now();
  await choosePack(page, BIG_PACK, LIMIT_MS);
  const steps = new Set([told]);
  await storeChosen(page);
  let isStored = false;
  const watch = (async () => {
    while (!isStored) {
      const now = await readProgress(page);
      if (now) steps.add(now);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  })();
  await waitForStored(page, LIMIT_MS);
  const importMs = performance.now() - start;
  isStored = true;
  await watch;
  await page.close();
  return { importMs, steps: steps.size, cancelMs, leftRows };
}

function readProgress(page: PageDriver): Promise<string | null> {
  return page.evaluate(() => document.querySelector('.import progress ~ .quiet')?.textContent ?? null);
}

/** Runs in the options page. */
async function cancel(): Promise<number> {
  const button = document.querySelector<HTMLButtonElement>('.import progress ~ .buttons button');
  if (!button) throw new Error('Nothing can be cancelled');
  const start = performance.now();
  button.click();
  const isTold = () =>
    [...document.querySelectorAll('.import [role="status"]')].some(({ textContent }) =>
      textContent?.startsWith('Cancelled'),
    );
  while (!isTold()) await new Promise((resolve) => setTimeout(resolve, 5));
  return performance.now() - start;
}

/** Runs in a page of the extension: every row that an import writes. */
async function countRows(): Promise<number> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('sidelight');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const names = ['packs', 'topicPages', 'indexPages', 'wordPages', 'edits', 'history'];
  const transaction = database.transaction(names);
  const counts = await Promise.all(
    names.map(
      (name) =>
        new Promise<number>((resolve) => {
          const request = transaction.objectStore(name).count();
          request.onsuccess = () => resolve(request.result);
        }),
    ),
  );
  database.close();
  return counts.reduce((sum, count) => sum + count, 0);
}
