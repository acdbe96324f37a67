import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PageDriver } from './harness/drive-page';
import { type LaunchedBrowser, launchBrowser } from './harness/launch-browser';
import { type PageServer, servePages } from './harness/serve-pages';
import { waitUntil } from './harness/wait-until';

const CLUSTER = JSON.stringify({
  name: 'Sample actors',
  type: 'threat-actor',
  uuid: '7cdff317-a673-4474-84ec-4f1754947823',
  version: 3,
  description: 'Made up for a test.',
  authors: ['Nobody'],
  source: 'Made up',
  category: 'actor',
  values: [
    { value: 'APT9001', uuid: '00000000-0000-4000-8000-000000000001', meta: { synonyms: ['Velvet Kestrel'] } },
    { value: 'Gone group', uuid: '00000000-0000-4000-8000-000000000002', revoked: true },
  ],
});
const TABLE = 'term;aka;meaning\nBlorvian ledger;Blorvian book;A made-up ledger.\nQuaxal rule;;A made-up rule.\n';

/** A pack of our own format. */
function writePack(topics: readonly object[], fields: object = {}): string {
  return JSON.stringify({
    format: 'sidelight-pack/1',
    id: 'org.example.import',
    version: '1.0.0',
    name: 'Imported',
    language: 'en',
    license: 'CC0-1.0',
    updated: '2026-01-02',
    topics,
    ...fields,
  });
}

const writeTopic = (id: string, fields: object = {}) => ({
  id,
  name: `Topic ${id}`,
  kind: 'event',
  aliases: [{ text: `Alias ${id}`, strength: 'strong' }],
  ...fields,
});

describe.each(['chromium', 'firefox'] as const)('import in %s', (browserName) => {
  let browser: LaunchedBrowser;
  let server: PageServer;
  let page: PageDriver;
  let options: PageDriver;

  beforeAll(async () => {
    server = await servePages({
      pages: {
        '/news': {
          body: `<!doctype html><title>News</title><p>Little is known of APT9001 today.</p>
            <p>The Blorvian ledger was closed.</p>`,
        },
        '/cluster.json': { body: CLUSTER },
      },
    });
    browser = await launchBrowser(browserName);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  beforeEach(async () => {
    page = await browser.newPage();
    await page.open(`${server.origin}/news`);
    options = await browser.newPage();
    await options.open(browser.extensionUrl('/options.html'));
    await waitUntil(() => options.evaluate(() => document.querySelectorAll('.packs > li').length >= 2), {
      what: 'the packs',
    });
  });
  afterEach(async () => {
    await options.close();
    await page.close();
  });

  const waitFor = (css: string, words = '') =>
    waitUntil(
      () =>
        options.evaluate(
          (wanted, text) => [...document.querySelectorAll(wanted)].some((found) => found.textContent?.includes(text)),
          css,
          words,
        ),
      { what: `${css} with "${words}"`, timeoutMs: 30_000 },
    );
  const waitForMarks = (texts: string[]) =>
    waitUntil(async () => JSON.stringify(await page.marks()) === JSON.stringify(texts), {
      what: `the marks ${JSON.stringify(texts)}`,
    });
  const press = (name: string) =>
    waitUntil(
      () =>
        options.evaluate((words) => {
          const button = [...document.querySelectorAll<HTMLButtonElement>('#packs ~ * button')].find(
            (found) => (found.getAttribute('aria-label') ?? found.textContent) === words,
          );
          button?.click();
          return button !== undefined;
        }, name),
      { what: `the button "${name}"` },
    );
  const chooseFile = (name: string, text: string) =>
    options.evaluate(
      (fileName, content) => {
        const input = document.querySelector<HTMLInputElement>('.import input[type="file"]');
        if (!input) throw new Error('No field for a file');
        const files = new DataTransfer();
        files.items.add(new File([content], fileName));
        input.files = files.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      },
      name,
      text,
    );
  const dropFile = (name: string, text: string) =>
    options.evaluate(
      (fileName, content) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([content], fileName));
        document
          .querySelector('h1')
          ?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      },
      name,
      text,
    );
  const fill = (css: string, text: string) =>
    options.evaluate(
      (wanted, value) => {
        const field = document.querySelector<HTMLInputElement>(wanted);
        if (!field) throw new Error(`No ${wanted}`);
        field.value = value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      },
      css,
      text,
    );
  const readPacks = () =>
    options.evaluate(() => [...document.querySelectorAll('.packs > li strong')].map((name) => name.textContent));
  const waitForPacks = (isSo: (names: readonly (string | null)[]) => boolean, what: string) =>
    waitUntil(async () => isSo(await readPacks()), { what });
  /** Waits for words in the entry of one pack. */
  const waitForPack = (name: string, words: string) =>
    waitUntil(
      () =>
        options.evaluate(
          (wanted, text) =>
            [...document.querySelectorAll('.packs > li')].some(
              (entry) => entry.querySelector('strong')?.textContent === wanted && entry.textContent?.includes(text),
            ),
          name,
          words,
        ),
      { what: `the pack "${name}" with "${words}"` },
    );
  /** Presses "Cancel" as soon as an import says that it is at this, and has done so many topics; seen from here it may be over by then. */
  const cancelAt = (phase: string, done: number) =>
    options.evaluate(
      (words, least) => {
        new MutationObserver((_changes, observer) => {
          const note = document.querySelector('.import [role="status"]')?.textContent;
          const bar = document.querySelector<HTMLProgressElement>('.import progress');
          if (!note?.startsWith(words) || !bar || bar.value < least) return;
          observer.disconnect();
          document.querySelector<HTMLButtonElement>('.import .notice button')?.click();
        }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
      },
      phase,
      done,
    );
  /** Everything in the store that an import writes. */
  const countRows = () =>
    options.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('sidelight');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const names = ['packs', 'topicPages', 'indexPages', 'wordPages', 'edits', 'history'];
      const transaction = database.transaction(names);
      const counts = names.map(
        (name) =>
          new Promise<string>((resolve) => {
            const request = transaction.objectStore(name).count();
            request.onsuccess = () => resolve(`${name} ${request.result}`);
          }),
      );
      const rows = await Promise.all(counts);
      database.close();
      return rows.join(', ');
    });

  it('shows what a pasted cluster would do, stores it, marks an open tab, and takes it back', async () => {
    await waitForMarks([]);
    await fill('.import textarea', CLUSTER);
    await press('Look at it');
    await waitFor('.preview', 'Sample actors');
    await waitFor('.preview', 'Topics: 1. Names: 2. Entries in the file: 2.');
    await waitFor('.preview summary', 'Left out, revoked: 1');
    expect(await readPacks()).toHaveLength(2);
    await press('Add this pack');
    await waitFor('.import [role="status"]', 'is stored');
    await waitForMarks(['APT9001']);
    await waitForPacks((names) => names.includes('Sample actors'), 'the pack in the list');
    await press('Undo');
    await waitForMarks([]);
    await waitForPacks(({ length }) => length === 2, 'the pack to be gone');
  });

  it('reads a dropped table as its columns are said to be, and removes the pack', async () => {
    await dropFile('ledgers.csv', TABLE);
    await waitFor('.table-scroll td', 'Blorvian ledger');
    await press('Continue');
    await waitFor('.preview', 'Topics: 2. Names: 3.');
    await waitFor('.import-names li', 'Blorvian ledger');
    // What the reader changes here is an edit: the estimate and the marks follow it.
    await options.evaluate(() => {
      for (const select of document.querySelectorAll<HTMLSelectElement>('.import-names li select:first-of-type')) {
        select.value = 'strong';
        select.dispatchEvent(new Event('change', { bubbles: true }));
      }
    });
    await waitFor('.import-names', 'changed by you');
    await press('Add this pack');
    await waitForMarks(['Blorvian ledger']);
    await press('Remove the pack “ledgers”');
    await waitForMarks([]);
    await waitForPacks((names) => !names.includes('ledgers'), 'the pack to be gone');
  });

  it('names what is wrong in a file, moves the focus there and stores nothing [B01]', async () => {
    const before = await countRows();
    await chooseFile('bad.json', writePack([writeTopic('a', { kind: 'evnt' }), { ...writeTopic('b'), name: '' }]));
    await waitFor('.import [role="alert"]', 'Nothing was stored');
    await waitFor('.faults', 'topics[0].kind');
    await waitFor('.faults', 'topics[1].name');
    await waitUntil(() => options.evaluate(() => document.activeElement?.matches('.import .notice')), {
      what: 'the focus on the list',
    });
    expect(await countRows()).toBe(before);
    await chooseFile('good.json', writePack([writeTopic('a')]));
    await waitFor('.preview', 'Topics: 1');
    await press('Cancel');
    await waitFor('.import', 'Cancelled');
    expect(await countRows()).toBe(before);
  });

  it('leaves nothing behind when it is cancelled while reading or while storing', async () => {
    const before = await countRows();
    const big = writePack(Array.from({ length: 12_000 }, (_, i) => writeTopic(`t${i}`)));
    await cancelAt('Checking', 0);
    await chooseFile('big.json', big);
    await waitFor('.import [role="status"]', 'Cancelled');
    expect(await countRows()).toBe(before);

    await chooseFile('big.json', big);
    await waitFor('.preview', '12,000');
    await cancelAt('Storing', 1);
    await press('Add this pack');
    await waitFor('.import [role="status"]', 'Cancelled');
    expect(await countRows()).toBe(before);
  });

  it('shows what is new in a pack that is there, and merges it', async () => {
    const first = writePack([writeTopic('a'), writeTopic('b')], { id: 'org.example.twice' });
    await chooseFile('one.json', first);
    await waitFor('.preview');
    await press('Add this pack');
    await waitFor('.import [role="status"]', 'is stored');
    await chooseFile('two.json', writePack([writeTopic('c')], { id: 'org.example.twice', version: '1.1.0' }));
    await waitFor('.preview', 'New topics: 1');
    await waitFor('.preview', 'no longer in it: 2');
    await options.evaluate(() =>
      document.querySelectorAll<HTMLInputElement>('.preview input[type="radio"]')[2]?.click(),
    );
    await press('Take this version');
    await waitFor('.import [role="status"]', 'Topics: 3. Names: 3.');
    await waitForPack('Imported', '3 topics');
    await press('Undo');
    await waitForPack('Imported', '2 topics');
    await press('Remove the pack “Imported”');
    await waitForPacks(({ length }) => length === 2, 'the pack to be gone');
  });

  it('asks an address only after its host was named, and offers no updates by itself', async () => {
    server.requests.length = 0;
    const asked = () => server.requests.filter(({ path }) => path === '/cluster.json').length;
    await fill('.import input[inputmode="url"]', `${server.origin}/cluster.json`);
    await press('Continue');
    await waitFor('.import', `Sidelight will ask 127.0.0.1:${server.port}`);
    expect(asked()).toBe(0);
    await press(`Ask 127.0.0.1:${server.port}`);
    await waitFor('.preview', 'Sample actors');
    expect(asked()).toBe(1);
    await waitFor('.preview', 'Look for updates at');
    expect(
      await options.evaluate(() =>
        [...document.querySelectorAll<HTMLInputElement>('.preview > .field input')].map((box) => box.checked),
      ),
    ).toEqual([false]);
    await press('Cancel');
  });

  it('reads a bundle, a thesaurus as JSON-LD and one as Turtle', async () => {
    const identity = '00000000-0000-4000-8000-00000000000';
    const objects = [
      { type: 'intrusion-set', spec_version: '2.1', id: `intrusion-set--${identity}1`, name: 'Blorvian Spider' },
      { type: 'identity', spec_version: '2.1', id: `identity--${identity}2`, name: 'Nobody' },
    ].map((object) => ({ ...object, created: '2026-01-02T00:00:00Z', modified: '2026-01-02T00:00:00Z' }));
    await chooseFile('bundle.json', JSON.stringify({ type: 'bundle', id: `bundle--${identity}3`, objects }));
    await waitFor('.preview', 'Topics: 1');
    await press('Cancel');
    const concept = { '@id': 'https://example.org/c1', '@type': 'skos:Concept', 'skos:prefLabel': 'Quaxal ledger' };
    const context = { skos: 'http://www.w3.org/2004/02/skos/core#' };
    await chooseFile('terms.jsonld', JSON.stringify({ '@context': context, '@graph': [concept] }));
    await waitFor('.preview', 'Topics: 1');
    await press('Cancel');
    const turtle = `@prefix skos: <${context.skos}> .\n<https://example.org/c2> a skos:Concept ; skos:prefLabel "Quaxal book"@en .`;
    await chooseFile('terms.ttl', turtle);
    await waitFor('.preview', 'Topics: 1');
    await press('Cancel');
    await chooseFile('remote.jsonld', JSON.stringify({ '@context': `${server.origin}/context`, '@graph': [concept] }));
    await waitFor('.import .faults');
    expect(server.requests.filter(({ path }) => path === '/context')).toEqual([]);
  });

  it('shows hostile texts as texts and refuses hostile links [B07]', async () => {
    await options.evaluate(() => {
      globalThis.alert = () => document.body.setAttribute('data-hurt', '');
    });
    const name = '<img src=x onerror=alert(1)>';
    await chooseFile('hostile.json', writePack([writeTopic('a', { name, summary: name })], { name }));
    await waitFor('.preview h4', name);
    await press('Cancel');
    const vnode = { type: 'img', props: { src: 'x', onerror: 'alert(1)' }, constructor: null };
    await chooseFile('vnode.json', writePack([{ ...writeTopic('a'), name: vnode }]));
    await waitFor('.import .faults');
    await chooseFile('link.json', writePack([writeTopic('a')], { homepage: 'javascript:alert(1)' }));
    await waitFor('.faults', 'homepage');
    expect(await options.evaluate(() => document.querySelectorAll('.import img, [data-hurt]').length)).toBe(0);
  });
});
