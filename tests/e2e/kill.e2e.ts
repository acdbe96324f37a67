import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { choosePack, storeChosen, waitForStored } from './harness/choose-pack';
import { controlChromiumPage } from './harness/control-chromium-page';
import { drivePage, type PageDriver } from './harness/drive-page';
import { extensionDir } from './harness/extension-dir';
import { type LaunchedChromium, launchChromium } from './harness/launch-chromium';
import { makeTempDir } from './harness/make-temp-dir';
import { waitUntil } from './harness/wait-until';

const PACK = 'org.example.many';
const OLD = { packId: PACK, version: '1.0.0', topics: 3_000, name: 'Amber Kestrel' };
const NEW = { packId: PACK, version: '2.0.0', topics: 20_000, name: 'Cobalt Heron' };

/** Kill tests are run in Chromium alone: Firefox forgets an extension that was loaded for a test when it ends. */
describe('a browser killed in the middle of an import', () => {
  let profile: Awaited<ReturnType<typeof makeTempDir>>;
  let chromium: LaunchedChromium;

  beforeEach(async () => {
    profile = await makeTempDir('sidelight-kill-');
    chromium = await launch();
  });
  afterEach(async () => {
    await chromium.close();
    await profile.remove();
  });

  const launch = () => launchChromium({ extensionDir: extensionDir('chromium'), profileDir: profile.path });
  const openOptions = async (): Promise<PageDriver> => {
    const options = drivePage(controlChromiumPage(await chromium.context.newPage()));
    await options.open(chromium.extensionUrl('/options.html'));
    await waitUntil(() => options.evaluate(() => document.querySelectorAll('.packs > li').length >= 2), {
      what: 'the packs',
    });
    return options;
  };
  const importPack = async (options: PageDriver, pack: typeof OLD) => {
    await choosePack(options, pack);
    await storeChosen(options);
    await waitForStored(options);
  };

  it.each([0.01, 0.4, 0.8, 1])('has the old pack or the new one, at %d of it', async (share) => {
    const before = await openOptions();
    await importPack(before, OLD);
    await choosePack(before, NEW);
    await storeChosen(before);
    await waitUntil(() => before.evaluate(hasStored, share * NEW.topics), { what: 'the import to go on', pollMs: 1 });
    process.kill(chromium.pid, 'SIGKILL');
    await chromium.close().catch(() => undefined);
    chromium = await launch();

    const after = await openOptions();
    const found = await after.evaluate(readPack, PACK);
    const expected = [OLD, NEW].find(({ version }) => version === found.version);
    expect(found).toMatchObject({ topics: expected?.topics, pages: Math.ceil((expected?.topics ?? 0) / 16) });
    expect(found.names).toEqual([expected?.name]);
    expect(await after.evaluate(() => document.querySelector('.store-notice')?.textContent ?? '')).toBe('');
    await importPack(after, { ...NEW, version: '3.0.0', topics: 100 });
    expect(await after.evaluate(readPack, PACK)).toMatchObject({ version: '3.0.0', topics: 100, names: [NEW.name] });
  });
});

/** Runs in the page: whether so many topics are written, or the import is over already. */
function hasStored(topics: number): boolean {
  const bar = document.querySelector<HTMLProgressElement>('.import progress');
  const isDone = [...document.querySelectorAll('.import [role="status"]')].some((note) =>
    note.textContent?.includes('is stored'),
  );
  return isDone || (bar !== null && bar.max > 1_000 && bar.value >= topics);
}

/** Runs in the page: what the database has of a pack, and under which names its topics go. */
async function readPack(packId: string) {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('sidelight');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const ask = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const transaction = database.transaction(['packs', 'topicPages']);
  const pack = await ask(transaction.objectStore('packs').get(packId));
  const range = IDBKeyRange.bound([pack.edition, 0], [pack.edition, Number.MAX_SAFE_INTEGER]);
  const pages = await ask<{ topics: { name: string }[] }[]>(transaction.objectStore('topicPages').getAll(range));
  database.close();
  const topics = pages.flatMap((page) => page.topics);
  const names = [...new Set(topics.map(({ name }) => name.replace(/ \d+$/, '')))];
  return { version: pack.version as string, topics: topics.length, pages: pages.length, names };
}
