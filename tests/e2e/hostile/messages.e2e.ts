import { readdir, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageDriver } from '../harness/drive-page';
import { extensionDir } from '../harness/extension-dir';
import { type PageServer, servePages } from '../harness/serve-pages';
import { waitUntil } from '../harness/wait-until';
import { writeRows } from '../harness/write-rows';
import { NAME, SENTENCE } from './attacks/script-attack';
import { HOSTILE_CALLS, PRIVILEGED_CALLS } from './attacks/script-calls';
import { FRAME_ATTACKS } from './attacks/script-frames';
import { type Arena, openArena } from './open-arena';
import { NOTE_TRACES, readTraces } from './read-traces';

const MY_PACK = 'urn:sidelight:my-topics';
const PUBLIC = ownTopic('amber', 'Operation Amber Heron', { related: [`${MY_PACK}#velvet`] });
const PRIVATE = ownTopic('velvet', 'Operation Velvet Heron', {}, { private: true });
const QUIETED = ownTopic('ivory', 'Operation Ivory Heron');
const WORDS = Array.from({ length: 10_000 }, (_, i) => `Project Heron ${i}`);
const PACK_ROW = {
  ...{
    id: MY_PACK,
    version: '1.0.0',
    name: 'My topics',
    language: 'en',
    license: 'NOASSERTION',
    updated: '2026-01-01',
  },
  ...{ enabled: true, builtIn: false, digest: '', topicCount: 0, edition: 0, pageCount: 0 },
};

const html = (body: string, head = '') => ({
  body: `<!doctype html><html lang="en"><title>x</title>${head}<body>${body}</body></html>`,
});
const PAGES = {
  '/marked': html(`<p>${SENTENCE}</p><p>${PUBLIC.name} lists suppliers.</p><iframe src="/framed"></iframe>`),
  '/framed': html(`<p>${SENTENCE}</p>`),
  // What is marked comes last: then all before it was read.
  '/words': html(`<p>${[...WORDS, PRIVATE.name, QUIETED.name, PUBLIC.name].join('. ')}.</p>`),
  '/frames': html(
    FRAME_ATTACKS.map(({ html: frame }) => frame).join(''),
    `<script>${FRAME_ATTACKS.map(({ script }) => script ?? '').join('\n')}</script>`,
  ),
};

describe.each(['chromium', 'firefox'] as const)('what a page can ask and find out in %s', (browserName) => {
  let arena: Arena;
  let server: PageServer;
  let page: PageDriver;

  beforeAll(async () => {
    arena = await openArena(browserName);
    server = await servePages({ pages: { ...PAGES, '/nothing': writeNothing(arena.extensionId) } });
    page = arena.page;
    await page.open(arena.extensionUrl('/options.html'));
    await writeRows(page, 'packs', [PACK_ROW]);
    await writeRows(page, 'edits', [PUBLIC.row, PRIVATE.row, QUIETED.row]);
  });
  afterAll(async () => {
    await arena?.close();
    await server?.close();
  });

  const openMarked = async () => {
    await page.open(`${server.origin}/marked`);
    await waitUntil(async () => (await page.marks()).join() === `${NAME},${PUBLIC.name}`, {
      what: 'the marks',
      timeoutMs: 30_000,
    });
  };
  /** What the background answers the page script: `refused` with an error, `unheard`, or the value. */
  const send = (message: string, frame?: string) =>
    arena.evaluateInPageScript(
      `(async () => {
        const reply = await chrome.runtime.sendMessage(${message}).catch((error) => ({ error }));
        return reply == null ? 'unheard' : reply.error ? 'refused' : { value: reply.value };
      })()`,
      frame,
    );

  describe('with the page script in its hands', () => {
    beforeAll(openMarked);

    it.each(PRIVILEGED_CALLS)('is refused %s [H12]', async (name) => {
      expect(await send(JSON.stringify({ sidelight: name, args: [] }))).toBeOneOf(['refused', 'unheard']);
    });

    it.each(HOSTILE_CALLS)('is refused what is no call: $name [H12]', async ({ message }) => {
      expect(await send(message)).toBeOneOf(['refused', 'unheard']);
    });

    it('learns nothing of private topics [H12]', async () => {
      const get = (ref: string) => send(`{ sidelight: 'getTopic', args: [${JSON.stringify(ref)}] }`);
      expect(await get(PRIVATE.ref)).toEqual(await get(`${MY_PACK}#nothing`));
      expect(await get(PRIVATE.ref)).toEqual({ value: null });
      expect(await get(PUBLIC.ref)).toMatchObject({ value: { topic: { name: PUBLIC.name }, related: [] } });
      const quiet = (ref: string) =>
        send(`{ sidelight: 'quiet', args: [{ grain: 'topic', topic: ${JSON.stringify(ref)} }] }`);
      expect(await quiet(PRIVATE.ref)).toEqual(await quiet(`${MY_PACK}#nothing`));
    });

    it('reads of the storage only what marks need [H12]', async () => {
      const read = (area: string) =>
        arena.evaluateInPageScript(
          `Promise.resolve(chrome.storage.${area}?.get(null) ?? 'refused').then(JSON.stringify, () => '"refused"')`,
        ) as Promise<string>;
      expect(await read('session')).toBe('"refused"');
      // Firefox opens it to content scripts whatever an extension wants.
      if (browserName === 'chromium') expect(await read('sync')).toBe('"refused"');
      expect(await read('local')).not.toContain('Velvet');
    });
  });

  describe('from frames that have no address of their own', () => {
    const openFrames = () => page.open(`${server.origin}/frames`);
    beforeAll(openFrames);

    it.each(FRAME_ATTACKS.filter(({ lacksScriptIn }) => lacksScriptIn !== browserName))(
      'has the rights of a page: $name [H14]',
      { timeout: 120_000 },
      async ({ frame }) => {
        // Now and then Chromium puts no page script into a frame without an address of its own; the next load has it.
        await waitUntil(
          () =>
            arena.evaluateInPageScript('true', frame).catch(async (error: unknown) => {
              await openFrames();
              throw error;
            }),
          { what: `the page script in ${frame}`, timeoutMs: 90_000 },
        );
        expect(await send("{ sidelight: 'storeChanged', args: [] }", frame)).toBe('refused');
        expect(await send("{ sidelight: 'updatePack', args: ['x'] }", frame)).toBe('refused');
        expect(await send("{ sidelight: 'getTopic', args: ['p#t'] }", frame)).toEqual({ value: null });
      },
    );
  });

  it('gets no frame into our own options, whose rights it could have [H14]', async () => {
    await page.open(arena.extensionUrl('/options.html'));
    const refused = await page.evaluate(
      (src) =>
        new Promise<string>((resolve) => {
          addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective));
          document.body.append(Object.assign(document.createElement('iframe'), { src }));
        }),
      `${server.origin}/framed`,
    );
    expect(refused).toMatch(/^(?:frame|child)-src$/);
  });

  it('gets no answer as another extension, and has nothing to ask with as a page [H13]', async () => {
    await page.open(arena.stubUrl);
    const answers = await page.evaluate<unknown, []>(`(async () => {
      const { runtime } = globalThis.browser ?? chrome;
      const id = ${JSON.stringify(arena.extensionId)};
      const calls = ['storeReset', 'getTopic', 'listMentions'].map((sidelight) => ({ sidelight, args: [] }));
      const ask = (call) => runtime.sendMessage(id, call).then((reply) => reply ?? 'unheard', () => 'unheard');
      const connected = new Promise((resolve) => {
        const port = runtime.connect(id);
        port.onDisconnect.addListener(() => resolve('unheard'));
        port.onMessage.addListener(resolve);
      });
      return [...(await Promise.all(calls.map(ask))), await connected];
    })()`);
    expect(answers).toEqual(['unheard', 'unheard', 'unheard', 'unheard']);
    await openMarked();
    expect(await page.evaluate('typeof browser + typeof globalThis.chrome?.runtime')).toBe('undefinedundefined');
    const manifest = JSON.parse(await readFile(`${extensionDir(browserName)}/manifest.json`, 'utf8'));
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  it('finds marks under one name, drawn anew in every document, and nothing that names a topic [P06]', async () => {
    await openMarked();
    const readNames = () =>
      waitUntil(
        async () => {
          const found = await page.evaluate(readHighlights);
          return found.frame.length > 1 && found;
        },
        { what: 'the mark in the frame', timeoutMs: 30_000 },
      );
    const first = await readNames();
    expect(first.texts).toEqual([[NAME, PUBLIC.name], []]);
    await openMarked();
    const second = await readNames();
    const names = [first, second].flatMap(({ top, frame }) => [...top, ...frame]);
    expect(names).toHaveLength(8);
    expect(new Set(names).size).toBe(8);
    for (const name of names) expect(name).toMatch(/^[a-z]{12}$/);
    expect(first.rules).toHaveLength(1);
    expect(first.rules.join()).not.toMatch(new RegExp(`snowden|sidelight|extension|${arena.extensionId}`, 'i'));
  });

  it('gets no word marked that is private or quieted, whatever it prints [P07]', async () => {
    await openMarked();
    const quiet = JSON.stringify({ sidelight: 'quiet', args: [{ grain: 'topic', topic: QUIETED.ref }] });
    expect(await send(quiet)).toEqual({ value: null });
    await page.open(`${server.origin}/words`);
    await waitUntil(async () => (await page.marks()).length > 0, {
      what: 'the mark of what is neither',
      timeoutMs: 30_000,
    });
    expect(await page.marks()).toEqual([PUBLIC.name]);
  });

  it('can load none of our files [P08]', async () => {
    const files = (await readdir(extensionDir(browserName), { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`.slice(extensionDir(browserName).length));
    expect(files.length).toBeGreaterThan(30);
    await page.open(`${server.origin}/framed`);
    const loaded = await page.evaluate(
      loadFiles,
      files.map((file) => arena.extensionUrl(file)),
    );
    expect(loaded).toEqual([]);
    const urls = await arena.frameUrls();
    expect(urls.filter((url) => url.includes('-extension:'))).toEqual([]);
  });

  it('is told nothing by a page without marks: it is the same as in a browser without us [P05]', async () => {
    const read = async () => JSON.parse(await page.evaluate(readTraces));
    await page.open(`${server.origin}/nothing`);
    await arena.evaluateInPageScript(`new Promise((done) => {
      const look = () => globalThis[Symbol.for('sidelight.marks')] ? setTimeout(done, 300) : setTimeout(look, 20);
      look();
    })`);
    const withUs = await read();
    await arena.switchOff();
    await page.open(`${server.origin}/nothing`);
    const without = await read();
    expect(withUs).toEqual(without);
    expect(without.globals.length).toBeGreaterThan(100);
  });
});

/** A page without a mention, which listens for all that it could be told. */
function writeNothing(extensionId: string) {
  const note = NOTE_TRACES.replace('IDS', JSON.stringify([extensionId]));
  return html('<p>Nothing of note happened in the quiet harbour that day.</p>', `<script>${note}</script>`);
}

/** A topic of the reader's own, as the store keeps it. */
function ownTopic(topicId: string, name: string, fields: object = {}, marks: object = {}) {
  const alias = { text: name, strength: 'strong', match: 'exact' };
  const row = {
    ...{ packId: MY_PACK, topicId, created: true, ...marks, removed: [], edited: '2026-01-01T00:00:00.000Z' },
    fields: {
      name,
      kind: 'event',
      summary: `About ${name}.`,
      claims: [],
      facts: [],
      related: [],
      sources: [],
      sameAs: [],
      ...fields,
    },
    aliases: [{ text: name, alias }],
  };
  return { name, ref: `${MY_PACK}#${topicId}`, row };
}

/** Runs in the page: what it and its frame can read of highlights. */
function readHighlights() {
  const read = (view: typeof globalThis) => [...view.CSS.highlights.keys()];
  const frame = window.frames[0] as unknown as typeof globalThis;
  const texts = [...CSS.highlights.values()].map((highlight) =>
    [...highlight].map(({ startContainer, startOffset, endOffset }) =>
      String(startContainer.nodeValue).slice(startOffset, endOffset),
    ),
  );
  const rules = document.adoptedStyleSheets.map(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText).join());
  return { top: read(globalThis), frame: read(frame), texts, rules };
}

/** Runs in the page: what of `urls` it could load, by all the ways there are. */
async function loadFiles(urls: string[]): Promise<string[]> {
  const add = (url: string, tag: string, fields: object) =>
    new Promise<string | null>((resolve) => {
      const element = Object.assign(document.createElement(tag), fields);
      element.onload = () => resolve(`${tag} ${url}`);
      element.onerror = () => resolve(null);
      document.body.append(element);
    });
  const outcomes = urls.flatMap((url) => [
    fetch(url).then(
      () => `fetch ${url}`,
      () => null,
    ),
    add(url, 'img', { src: url }),
    add(url, 'script', { src: url }),
    add(url, 'link', { rel: 'stylesheet', href: url }),
  ]);
  for (const url of urls)
    if (/\.(?:html|json|js)$/.test(url))
      document.body.append(Object.assign(document.createElement('iframe'), { src: url }));
  // One of the site's own after them, to know when frames are loaded.
  await add('/nothing', 'iframe', { src: '/nothing' });
  return (await Promise.all(outcomes)).filter((outcome) => outcome !== null);
}
