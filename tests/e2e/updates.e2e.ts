import { createGzip } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isolateText } from '../../core/page/isolate-text';
import type { PageDriver } from './harness/drive-page';
import { fillStore } from './harness/fill-store';
import { type LaunchedBrowser, launchBrowser } from './harness/launch-browser';
import { type PageServer, type Responder, type ServedPage, servePages } from './harness/serve-pages';
import { waitUntil } from './harness/wait-until';

const PACK_ID = 'org.example.birds';
const FILE = '/birds.json';
const HERONS = Array.from({ length: 10 }, (_, i) => `Grey Heron ${i}`);
const TEXT = '<p>Reports name Grey Heron 3, and later Blue Kite 7 and Red Owl 8.</p>';
const MB = 1024 * 1024;
/** The headers that a question for a pack may have. */
const SENT = new Set(
  'host connection priority accept accept-encoding accept-language user-agent cache-control pragma sec-fetch-dest sec-fetch-mode sec-fetch-site'.split(
    ' ',
  ),
);

const writePack = (version: string, names: readonly string[], id = PACK_ID) =>
  JSON.stringify({
    format: 'sidelight-pack/1',
    id,
    version,
    name: PACK_ID,
    language: 'en',
    license: 'CC0-1.0',
    updated: '2026-01-01',
    topics: names.map((name, i) => ({
      id: `t${String(i).padStart(7, '0')}`,
      name,
      kind: 'group',
      summary: `About ${name}.`,
      aliases: [{ text: name, strength: 'strong', match: 'exact' }],
    })),
  });

/** Sends 80 MB of nothing as 80 KB. */
const sendBomb: Responder = (_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
  const gzip = createGzip();
  gzip.pipe(response);
  let left = 80;
  const zeros = Buffer.alloc(MB);
  const more = () => {
    if (left === 0) return gzip.end();
    left -= 1;
    gzip.write(zeros, more);
  };
  more();
};

/** Promises more than it sends. */
const breakOff: Responder = (_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' });
  response.write('{"format":"sidelight-pack/1",', () => response.destroy());
};

/** Sends what there is with an ETag, and 304 to who has it. */
const sendWithEtag =
  (body: string, etag: string): Responder =>
  (request, response) => {
    const isKnown = request.headers['if-none-match'] === etag;
    response.writeHead(isKnown ? 304 : 200, { 'content-type': 'application/json', etag });
    response.end(isKnown ? undefined : body);
  };

describe.each(['chromium', 'firefox'] as const)('updates of packs in %s', (browserName) => {
  let browser: LaunchedBrowser;
  let server: PageServer;
  let page: PageDriver;
  let options: PageDriver;
  const pages: Record<string, ServedPage | Responder> = {
    '/page': {
      body: `<!doctype html><title>Birds</title>${TEXT}`,
      headers: { 'set-cookie': 'who=me; Path=/; SameSite=Lax' },
    },
    '/elsewhere.json': { body: writePack('9.0.0', HERONS) },
  };

  beforeAll(async () => {
    server = await servePages({ pages });
    browser = await launchBrowser(browserName);
    page = await browser.newPage();
    options = await browser.newPage();
    await options.open(browser.extensionUrl('/options.html'));
    await waitUntil(() => options.evaluate(() => document.querySelectorAll('.packs > li').length === 2), {
      what: 'the built-in packs',
    });
    await fillStore(options, {
      packId: PACK_ID,
      names: HERONS,
      fields: { updateUrl: server.origin + FILE },
    });
    await page.open(`${server.origin}/page`);
    await waitForMarks(['Grey Heron 3']);
    await options.open(browser.extensionUrl('/options.html'));
    await waitUntil(readPart, { what: 'the pack' });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  beforeEach(() => {
    server.requests.length = 0;
  });

  const waitForMarks = (texts: string[]) =>
    waitUntil(async () => JSON.stringify(await page.marks()) === JSON.stringify(texts), {
      what: `the marks ${JSON.stringify(texts)}`,
    });
  /** What the options page says of the pack's updates. */
  const readPart = () =>
    options.evaluate((id) => {
      const entry = [...document.querySelectorAll('.packs > li')].find((found) => found.textContent?.includes(id));
      return entry?.querySelector('.updates')?.textContent;
    }, PACK_ID);
  const readFacts = () =>
    options.evaluate(
      (id) =>
        [...document.querySelectorAll('.packs > li')].find((found) => found.textContent?.includes(id))?.textContent,
      PACK_ID,
    );
  const waitForPart = (words: string) =>
    waitUntil(async () => (await readPart())?.includes(words), {
      what: `"${words}" in the part for updates`,
      timeoutMs: 30_000,
    });
  /** Presses a button of that part with a real pointer, once a click counts and the button stands still. */
  const press = async (label: string) => {
    let before = '';
    const at = await waitUntil(
      async () => {
        const place = await options.evaluate((words) => {
          const button = [...document.querySelectorAll<HTMLElement>('.updates button, .updates summary')].find(
            (found) => found.textContent === words,
          );
          // While it looks for updates a click does nothing.
          if (button?.getAttribute('aria-disabled') === 'true') return null;
          button?.scrollIntoView({ block: 'center', behavior: 'instant' });
          const rect = button?.getBoundingClientRect();
          return rect?.width ? { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 } : null;
        }, label);
        const now = JSON.stringify(place);
        if (now === before) return place;
        before = now;
        return null;
      },
      { what: `the button "${label}"`, timeoutMs: 30_000 },
    );
    await options.click(at.x, at.y);
  };
  const readRequests = () => server.requests.filter(({ path }) => path === FILE);
  const countAlarms = () =>
    options.evaluate(async () => {
      const { alarms } = (globalThis as unknown as { chrome: { alarms: { getAll(): Promise<object[]> } } }).chrome;
      return (await alarms.getAll()).length;
    });

  it('asks nobody before the reader agreed, in a dialog that says whom [P02]', async () => {
    expect(await readPart()).toContain('It is not updated automatically.');
    expect(await countAlarms()).toBe(0);
    await press('Look for updates…');
    await waitForPart(server.origin + FILE);
    await waitUntil(() => options.evaluate(() => document.activeElement?.closest('dialog')?.open), {
      what: 'the focus in the dialog',
    });
    await options.pressKey('Escape');
    await waitUntil(() => options.evaluate(() => !document.querySelector('.updates dialog')), { what: 'no dialog' });
    await waitUntil(() => options.evaluate(() => document.activeElement?.textContent === 'Look for updates…'), {
      what: 'the focus on the button again',
    });
    expect(readRequests()).toEqual([]);
  });

  it('subscribes, and sends nothing that tells of the reader [P03]', async () => {
    pages[FILE] = sendWithEtag(writePack('1.0.0', HERONS), '"one"');
    await press('Look for updates…');
    await press('Look for updates');
    await waitForPart('a new version was installed');
    await waitUntil(async () => (await countAlarms()) === 1, { what: 'the alarm' });
    const [{ headers, method } = { headers: {}, method: '' }, ...others] = readRequests();
    expect(others).toEqual([]);
    expect(method).toBe('GET');
    expect(headers.cookie).toBeUndefined();
    expect(headers.referer).toBeUndefined();
    // What a browser sends with any download, and nothing that names the extension or its copy here.
    expect(Object.keys(headers).filter((name) => !SENT.has(name))).toEqual([]);
    expect(JSON.stringify(headers)).not.toContain(new URL(browser.extensionUrl('/')).host);
    // The page itself has a cookie of the same site.
    expect(await page.evaluate(() => document.cookie)).toBe('who=me');
  });

  it('marks the names of a newer version in an open tab', async () => {
    pages[FILE] = sendWithEtag(writePack('1.1.0', [...HERONS, 'Blue Kite 7']), '"two"');
    await press('Check now');
    await waitForMarks(['Grey Heron 3', 'Blue Kite 7']);
    await waitUntil(async () => (await readFacts())?.includes('1.1.0'), { what: 'the new version' });
    expect(readRequests()[0]?.headers['if-none-match']).toBe('"one"');
  });

  it('asks for what changed since only [F22]', async () => {
    await press('Check now');
    await waitForPart('nothing new');
    expect(readRequests().map(({ headers }) => headers['if-none-match'])).toEqual(['"two"']);
  });

  it('keeps the pack when the host is broken, and says when it asks again [F22]', async () => {
    pages[FILE] = { body: 'no', status: 500 };
    await press('Check now');
    await waitForPart(
      `${isolateText(`127.0.0.1:${server.port}`)} answers with status ${isolateText('500')}. The pack stays as it is.`,
    );
    // The clock of the page may tick in between.
    await waitForPart('Next check in ');
    expect(await readPart()).toMatch(/Next check in (?:1 hour|59 minutes)/);
    expect(await readFacts()).toContain('1.1.0');
    expect(await page.marks()).toEqual(['Grey Heron 3', 'Blue Kite 7']);
  });

  it('follows no redirect [F22]', async () => {
    pages[FILE] = { body: '', status: 302, headers: { location: `http://127.0.0.1:${server.port}/elsewhere.json` } };
    await press('Check now');
    await waitForPart('points to another address');
    expect(server.requests.map(({ path }) => path)).toEqual([FILE]);
  });

  it('keeps the pack when the host breaks off, and when it sends a web page [F22]', async () => {
    pages[FILE] = breakOff;
    await press('Check now');
    await waitForPart('broke off while sending');
    pages[FILE] = { body: '<!doctype html><title>Sign in</title><p>Welcome', contentType: 'text/html' };
    await press('Check now');
    await waitForPart('is a web page');
    expect(await readFacts()).toContain('1.1.0');
    expect(await page.marks()).toEqual(['Grey Heron 3', 'Blue Kite 7']);
  });

  it('asks nobody whose certificate is no good [F22]', async () => {
    // The server does not speak TLS at all.
    await options.evaluate(
      (url) => {
        const field = document.querySelector<HTMLInputElement>('.import input[inputmode="url"]');
        if (!field) throw new Error('No field for an address');
        field.value = url;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.closest('details')?.setAttribute('open', '');
      },
      `${server.origin.replace('http:', 'https:')}/elsewhere.json`,
    );
    await options.evaluate(() =>
      document.querySelector<HTMLInputElement>('.import input[inputmode="url"]')?.form?.requestSubmit(),
    );
    await waitUntil(
      () =>
        options.evaluate(() => {
          const agree = document.querySelector<HTMLButtonElement>('.import .notice button.primary');
          agree?.click();
          return agree !== null;
        }),
      { what: 'the question' },
    );
    await waitUntil(
      () => options.evaluate(() => document.querySelector('.import')?.textContent?.includes('cannot be reached')),
      { what: 'that it cannot be reached', timeoutMs: 30_000 },
    );
    expect(server.requests).toEqual([]);
  });

  it('stops a small answer that unpacks to too much [B05]', async () => {
    pages[FILE] = sendBomb;
    await press('Check now');
    await waitForPart(`sends more than ${isolateText('64')} MB`);
    expect(await readFacts()).toContain('1.1.0');
  });

  it('shows a version that drops nearly everything, and leaves it [B20]', async () => {
    pages[FILE] = sendWithEtag(writePack('2.0.0', ['Grey Heron 0']), '"bad"');
    await press('Check now');
    await waitForPart('Version 2.0.0 is ready. Topics it changes: 0. Topics it removes: 10 of 11. Topics it adds: 0.');
    expect(await page.marks()).toEqual(['Grey Heron 3', 'Blue Kite 7']);
    await press('Show the topics');
    await waitForPart('Blue Kite 7');
    await press('Skip it');
    await waitUntil(async () => !(await readPart())?.includes('Version 2.0.0'), { what: 'no version that waits' });
    await press('Check now');
    await waitForPart('nothing new');
    expect(await readPart()).not.toContain('Version 2.0.0');
  });

  it('takes such a version when the reader wants it [B20]', async () => {
    pages[FILE] = sendWithEtag(writePack('3.0.0', ['Red Owl 8']), '"three"');
    await press('Check now');
    await waitForPart('Version 3.0.0 is ready. Topics it changes: 1. Topics it removes: 10');
    await press('Install it');
    await waitForMarks(['Red Owl 8']);
    await waitUntil(async () => (await readFacts())?.includes('3.0.0'), { what: 'the version' });
    await waitForPart('a new version was installed');
  });

  it('stops looking [P02]', async () => {
    await press('Stop looking for updates');
    await waitForPart('It is not updated automatically.');
    await waitUntil(async () => (await countAlarms()) === 0, { what: 'no alarm' });
    await browser.stopBackground();
    await page.open(`${server.origin}/page`);
    await waitForMarks(['Red Owl 8']);
    expect(readRequests()).toEqual([]);
  });
});
