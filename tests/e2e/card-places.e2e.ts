import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PageDriver } from './harness/drive-page';
import { type LaunchedBrowser, launchBrowser } from './harness/launch-browser';
import { type PageServer, servePages } from './harness/serve-pages';
import { waitUntil } from './harness/wait-until';

const NAME = 'OPM data breach';
const TEXT = `<p>In June 2015 the agency told Congress. The <span id="mark">${NAME}</span> came to light that summer.</p>`;
/** In a column of 7.5 em the name goes on in the next line, the third. */
const BROKEN = `<p>In June 2015.<br>The <span id="mark">${NAME}</span> came to light that summer.</p>`;
/** The name begins at the end of a long line. */
const WIDE = `<p><span id="mark">${NAME}</span> came to light in June 2015, as the agency told Congress.</p>`;
/** Firefox makes no window narrower than this. */
const FIREFOX_LEAST_PX = 500;
const FILLER = '<p>Words that fill the page from side to side, and go on for a while.</p>';

interface Place {
  readonly width?: number;
  readonly height?: number;
  readonly style?: string;
  readonly body?: string;
  /** How many lines the mark is on, where that matters. */
  readonly lines?: number;
  /** What the card is light or dark by. */
  readonly scheme?: 'light' | 'dark';
}

const PLACES: Readonly<Record<string, Place>> = {
  'on an ordinary page': { body: TEXT + FILLER.repeat(9), scheme: 'light' },
  'at a width of 320 pixels': { width: 320, height: 640, body: FILLER.repeat(2) + TEXT + FILLER.repeat(9) },
  'enlarged to 400 %': { width: 320, height: 256, body: FILLER + TEXT + FILLER.repeat(9) },
  'in the lower right corner': { style: '#mark { position: fixed; right: 2px; bottom: 2px }' },
  'over two lines': { style: 'p { width: 7.5em; margin: 30vh 0 0 30vw }', body: BROKEN, lines: 2 },
  'over two columns': { style: 'p { columns: 7.5em 2; width: 17em; height: 3em; margin: 0 }', body: BROKEN, lines: 2 },
  'from right to left': { style: 'html { direction: rtl }', body: FILLER + TEXT },
  'in vertical text, from right to left': { style: 'html { writing-mode: vertical-rl }', body: FILLER + TEXT + FILLER },
  'in vertical text, from left to right': { style: 'html { writing-mode: vertical-lr }', body: FILLER + TEXT + FILLER },
  'in vertical text on a narrow page': {
    width: 320,
    height: 640,
    style: 'html { writing-mode: vertical-rl }',
    body: FILLER.repeat(2) + TEXT + FILLER,
  },
  'on a dark ground in a light page': {
    style: 'main { background: oklch(0.2 0.05 250); color: white }',
    body: `<main>${TEXT}</main>`,
    scheme: 'dark',
  },
  'on the canvas of a dark page': { style: ':root { color-scheme: dark }', scheme: 'dark' },
  'on a dark picture, enlarged by the page': {
    style: 'html { zoom: 1.5 } main { background: linear-gradient(#111, #223); color: #ddd }',
    body: `${FILLER.repeat(3)}<main>${TEXT}</main>`,
    scheme: 'dark',
  },
  'on a page that a filter made dark': {
    style: 'body { background: white; filter: invert(1) hue-rotate(180deg) }',
    scheme: 'dark',
  },
  'in a modal dialog of the page': {
    style: 'dialog { overflow: hidden; max-height: 5em; transform: rotate(0) }',
    body: `<dialog>${TEXT}</dialog><script>document.querySelector('dialog').showModal()</script>`,
  },
};

/** What is where, in CSS pixels of the viewport. */
interface Seen {
  readonly card: DOMRect;
  readonly lines: readonly DOMRect[];
  readonly width: number;
  readonly height: number;
  readonly scheme: string;
  /** Whether its own text is what lies uppermost in its middle. */
  readonly isOnTop: boolean;
}

describe.each(['chromium', 'firefox'] as const)('the card in %s', (browserName) => {
  let browser: LaunchedBrowser;
  let server: PageServer;
  let tab: PageDriver;
  /** The tab or the frame in it that has the mark. */
  let page: PageDriver;

  beforeAll(async () => {
    const pages = Object.entries(PLACES).flatMap(([name, place]) => [
      [toPath(name), { body: toPage(place) }],
      [`/framed${toPath(name)}`, { body: toFramed(name, place) }],
    ]);
    server = await servePages({
      pages: {
        ...Object.fromEntries(pages),
        '/wide': { body: toPage({ style: 'p { width: 60em; margin: 5em 0 0; text-indent: 53em }', body: WIDE }) },
        '/low': { body: toPage({ style: 'p { margin-top: 600px }' }) },
        '/stages': {
          body: toPage({ body: `<article><button>Full</button>${TEXT}</article><dialog>A dialog</dialog>` }),
        },
        '/full': { body: toPage({ body: `<article><button>Full</button>${TEXT}</article>` }) },
      },
    });
    browser = await launchBrowser(browserName);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  beforeEach(async () => {
    tab = await browser.newPage();
    page = tab;
  });
  afterEach(async () => {
    await tab.resize(1280, 720);
    await tab.close();
  });

  const open = async (path: string) => {
    await page.open(server.origin + path);
    await waitUntil(async () => (await page.marks()).join() === NAME, { what: 'the mark' });
  };
  /** Rests the pointer on a line of the mark until the card is there and stands still. */
  const hover = async (line = 0) => {
    const findLine = () =>
      page.evaluate((row) => {
        const mark = document.querySelector('#mark');
        const { x, y, width, height } = mark?.getClientRects()[row] ?? new DOMRect();
        return { x: x + width / 2, y: y + height / 2 };
      }, line);
    const isOpen = async () => (await page.hintText())?.includes('Intruders copied files') === true;
    // A pointer that is moved while the page is not yet at rest means nothing: then it has to be moved again.
    return waitUntil(
      async () => {
        const at = await findLine();
        await page.movePointer(at.x, at.y - 6);
        await page.movePointer(at.x, at.y);
        return (await waitUntil(isOpen, { what: 'the card', timeoutMs: 2_000 })) && at;
      },
      { what: 'the card to open', timeoutMs: 30_000 },
    );
  };
  const look = async (): Promise<Seen> => {
    let former = await lookOnce();
    return waitUntil(
      async () => {
        const now = await lookOnce();
        const isStill = JSON.stringify(now) === JSON.stringify(former);
        former = now;
        return isStill && now;
      },
      { what: 'the card to stand still', pollMs: 50 },
    );
  };
  const lookOnce = async (): Promise<Seen> => {
    const inside = await page.evaluateInHint((root) => {
      const card = root.querySelector('.card');
      const box = card?.getBoundingClientRect() ?? new DOMRect();
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      return {
        card: box.toJSON(),
        scheme: card ? getComputedStyle(card).colorScheme : '',
        isOnTop: root.elementFromPoint(x, y)?.closest('.card') === card,
      };
    });
    const outside = await page.evaluate(() => ({
      lines: [...(document.querySelector('#mark')?.getClientRects() ?? [])].map((line) => line.toJSON()),
      width: document.documentElement.clientWidth,
      height: document.documentElement.clientHeight,
    }));
    if (!inside) throw new Error('There is no card');
    return { ...inside, ...outside };
  };
  const expectInPlace = ({ card, lines, width, height, isOnTop }: Seen, pointer: { x: number; y: number }) => {
    expect(lines.length).toBeGreaterThan(0);
    expect({ left: card.left >= 0, top: card.top >= 0 }).toEqual({ left: true, top: true });
    expect(card.right).toBeLessThanOrEqual(width);
    expect(card.bottom).toBeLessThanOrEqual(height);
    expect(card.height).toBeGreaterThan(60);
    expect(card.width).toBeGreaterThan(120);
    const covers = (box: { left: number; top: number; right: number; bottom: number }) =>
      card.left < box.right && box.left < card.right && card.top < box.bottom && box.top < card.bottom;
    expect(lines.filter(covers)).toEqual([]);
    expect(covers({ left: pointer.x, right: pointer.x, top: pointer.y, bottom: pointer.y })).toBe(false);
    expect(isOnTop).toBe(true);
  };

  it.each(Object.keys(PLACES))('stands beside its words, in sight and on top: %s', async (name) => {
    const { width = 1280, height = 720, scheme, lines } = PLACES[name] ?? {};
    const isFramed = browserName === 'firefox' && width < FIREFOX_LEAST_PX;
    if (isFramed) page = tab.inFrame('iframe');
    else await tab.resize(width, height);
    await open(`${isFramed ? '/framed' : ''}${toPath(name)}`);
    const pointer = await hover();
    const seen = await look();
    expectInPlace(seen, pointer);
    expect(seen.width).toBeLessThanOrEqual(width);
    if (lines) expect(seen.lines).toHaveLength(lines);
    if (scheme) expect(seen.scheme).toBe(scheme);
  });

  it('leaves both lines of a mark free, whichever the pointer is on', async () => {
    await open(toPath('over two lines'));
    const pointer = await hover(1);
    const seen = await look();
    expect(seen.lines).toHaveLength(2);
    expectInPlace(seen, pointer);
  });

  it('is reached straight across from the first of two lines that is far from the last', async () => {
    await open('/wide');
    const pointer = await hover(0);
    const seen = await look();
    expect(seen.lines).toHaveLength(2);
    expectInPlace(seen, pointer);
    expect(seen.card.left).toBeLessThan(pointer.x);
    expect(seen.card.right).toBeGreaterThan(pointer.x);
  });

  it('grows away from its words, and what was pressed stays under the pointer', async () => {
    await open('/low');
    await hover();
    await page.evaluateInHint((root) => {
      for (const part of root.querySelectorAll('.card section, .card-foot')) part.remove();
    });
    const read = () =>
      page.evaluateInHint((root) => {
        const [card, button] = ['.card', '.card-tools > button:last-of-type'].map((css) =>
          root.querySelector(css)?.getBoundingClientRect(),
        );
        return { height: card?.height ?? 0, bottom: card?.bottom ?? 0, button: button?.top ?? 0 };
      });
    const edge = ((await look()).lines[0]?.top ?? 0) - 6;
    const isNear = (one: number, other: number) => Math.abs(one - other) <= 1;
    const small = await waitUntil(
      async () => {
        const now = await read();
        return now && now.height < 440 && isNear(now.bottom, edge) && now;
      },
      { what: 'a small card on its words' },
    );
    await page.clickInHint('.card-tools > button:last-of-type');
    // Before a frame is drawn nobody sees where the card stands.
    const passFrame = () => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    const grown = await waitUntil(
      async () => {
        const isGrown = ((await read())?.height ?? 0) > small.height + 20;
        await passFrame();
        return isGrown && read();
      },
      { what: 'a grown card' },
    );
    expect([isNear(grown.bottom, small.bottom), isNear(grown.button, small.button)]).toEqual([true, true]);
  });

  it('stays in use when pinned, in and after a modal dialog and full screen [H16]', async () => {
    await open('/stages');
    await hover();
    await page.clickInHint('.card-pin');
    const expectUse = async (where: string) => {
      await waitUntil(
        () =>
          page.evaluate((selector) => {
            const host = document.querySelector('div[popover]');
            const { x = 0, y = 0, width = 0, height = 0 } = host?.getBoundingClientRect() ?? {};
            const isHit = document.elementFromPoint(x + width / 2, y + height / 2) === host;
            return host !== null && isHit && host.parentElement?.matches(selector) === true;
          }, where),
        { what: `the card in ${where}` },
      );
    };
    await expectUse('html');
    await page.evaluate(() => document.querySelector('dialog')?.showModal());
    await expectUse('dialog');
    await page.evaluate(() => document.querySelector('dialog')?.close());
    await expectUse('html');
    await page.evaluate(() => document.querySelector('dialog')?.showModal());
    await expectUse('dialog');
    // As libraries do that take a dialog out of the page to close it.
    await page.evaluate(() => document.querySelector('dialog')?.remove());
    await expectUse('html');
    const button = await page.evaluate(() => {
      const found = document.querySelector('button');
      found?.addEventListener('click', () => document.querySelector('article')?.requestFullscreen());
      const { x, y, width, height } = found?.getBoundingClientRect() ?? new DOMRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await page.click(button.x, button.y);
    await expectUse('article:fullscreen');
    await page.evaluate(() => document.exitFullscreen());
    await expectUse('html');
    // A card that is still on its way back from the full screen is missed.
    await waitUntil(
      async () => {
        if ((await page.hintText()) === null) return true;
        await page.clickInHint('.card-close');
        return waitUntil(async () => (await page.hintText()) === null, { what: 'the end of it', timeoutMs: 2_000 });
      },
      { what: 'no card' },
    );
    expect(await page.evaluate(() => document.querySelector('div[popover]'))).toBeNull();
  });

  it('closes, pinned or not, with whatever of the page it stands in or is hidden by', async () => {
    await open('/stages');
    await hover();
    await page.clickInHint('.card-pin');
    await page.evaluate(() =>
      document.querySelector<HTMLElement>('html > div[popover]')?.style.setProperty('display', 'none', 'important'),
    );
    await waitUntil(() => page.evaluate(() => document.querySelector('div[popover]') === null), { what: 'no card' });
    // The topic has a card again.
    await page.movePointer(900, 600);
    await hover();
    await page.evaluate(() => document.querySelector('dialog')?.showModal());
    await waitUntil(() => page.evaluate(() => document.querySelector('div[popover]') === null), { what: 'no card' });
  });

  it('is there in full screen, and gone when that ends [H16]', async () => {
    await open('/full');
    const button = await page.evaluate(() => {
      const found = document.querySelector('button');
      found?.addEventListener('click', () => document.querySelector('article')?.requestFullscreen());
      const { x, y, width, height } = found?.getBoundingClientRect() ?? new DOMRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await page.click(button.x, button.y);
    await waitUntil(() => page.evaluate(() => document.fullscreenElement !== null), { what: 'the full screen' });
    const pointer = await hover();
    expectInPlace(await look(), pointer);
    await page.evaluate(() => document.exitFullscreen());
    await waitUntil(async () => (await page.hintText()) === null, { what: 'no card' });
  });

  it('is scrolled by keys, and the page behind it is not', async () => {
    await page.resize(320, 256);
    await open(toPath('enlarged to 400 %'));
    // Brings the tab to the front, where the page of the first start may stand, and leaves the mark alone.
    await page.movePointer(318, 2);
    await browser.runCommand('open-hint');
    // The line that says that it is being looked up has the focus before.
    await waitUntil(async () => (await page.focusInHint())?.name.includes('Intruders'), {
      what: 'the focus in the card',
    });
    const before = await page.evaluate(() => scrollY);
    await page.pressKey('End');
    await waitUntil(() => page.evaluateInHint((root) => (root.querySelector('.card')?.scrollTop ?? 0) > 500), {
      what: 'the end of the card',
    });
    await page.pressKey('PageDown');
    await page.pressKey('ArrowDown');
    expect(await page.evaluate(() => scrollY)).toBe(before);
  });
});

/** The same in a frame of its size, for windows that cannot be so narrow. */
function toFramed(name: string, { width, height }: Place): string {
  return `<!doctype html><title>A frame</title><iframe style="border: 0" src="${toPath(name)}" width="${width}" height="${height}"></iframe>`;
}

function toPath(name: string): string {
  return `/${name.replace(/\W+/g, '-')}`;
}

function toPage({ style = '', body = TEXT }: Place): string {
  return `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A page</title>
    <style>body { margin: 1em; font: 16px/1.5 serif } ${style}</style>${body}`;
}
