import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PageDriver } from '../e2e/harness/drive-page';
import { fillStore } from '../e2e/harness/fill-store';
import { type LaunchedBrowser, launchBrowser } from '../e2e/harness/launch-browser';
import { type PageServer, servePages } from '../e2e/harness/serve-pages';
import { waitUntil } from '../e2e/harness/wait-until';
import { writeRows } from '../e2e/harness/write-rows';
import { noteFigure } from '../note-figure';

/** At most five minutes in each browser: a flood is the same after that. */
const SECONDS = Math.min(Number(process.env.SIDELIGHT_MINUTES ?? 60) * 60, 300);
const NAMES = Array.from({ length: 20_000 }, (_, i) => `Grey Heron ${i}`);
const MATCHES_A_SECOND = 10_000;
const FRAMES = Math.min(Number(process.env.SIDELIGHT_CASES ?? 1_000_000), 1_000);
const SENTENCE = '<p>Reports name Grey Heron 7.</p>';
/** What a reader would call hanging; the aim is told with the figures. */
const HANGING_MS = 5_000;

describe.each(['chromium', 'firefox'] as const)('a flood in %s', (browserName) => {
  let browser: LaunchedBrowser;
  let server: PageServer;
  let other: PageDriver;
  let options: PageDriver;

  beforeEach(async () => {
    server = await servePages({
      pages: {
        '/one': { body: `<!doctype html><title>One</title>${SENTENCE}` },
        '/flood': { body: `<!doctype html><title>Flood</title><main></main>` },
      },
    });
    browser = await launchBrowser(browserName);
    options = await browser.newPage();
    await options.open(browser.extensionUrl('/options.html'));
    await fillStore(options, { packId: 'org.example.herons', names: NAMES });
    await writeRows(options, 'settings', [{ key: 'badge', value: true }]);
    other = await browser.newPage();
    await openOther();
  });
  afterEach(async () => {
    await browser?.close();
    await server?.close();
  });

  /** How long another page takes from its opening to its mark, in ms. */
  const openOther = async (): Promise<number> => {
    const began = performance.now();
    await other.open(`${server.origin}/one`);
    await waitUntil(async () => (await other.marks()).length === 1, {
      what: 'the mark of another page',
      timeoutMs: 60_000,
    });
    return performance.now() - began;
  };
  /** How long the background takes to answer a page of the extension, in ms. */
  const askBackground = () =>
    options.evaluate(async () => {
      const began = performance.now();
      const { runtime } = (
        globalThis as unknown as { chrome: { runtime: { sendMessage(call: object): Promise<unknown> } } }
      ).chrome;
      await runtime.sendMessage({ sidelight: 'getTopic', args: ['org.example.herons#t0000007'] });
      return performance.now() - began;
    });
  const watchOthers = async (isOver: () => boolean | Promise<boolean>) => {
    const slowest = { page: 0, gap: 0, background: 0 };
    do {
      slowest.page = Math.max(slowest.page, await openOther());
      await other.evaluate(measureGaps);
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      slowest.gap = Math.max(slowest.gap, await other.evaluate<number, []>('window.longestGap'));
      slowest.background = Math.max(slowest.background, await askBackground());
    } while (!(await isOver()));
    return slowest;
  };
  const note = (
    context: Parameters<typeof noteFigure>[0],
    what: string,
    found: Awaited<ReturnType<typeof watchOthers>>,
  ) => {
    const say = (which: string, value: number, aim: string) =>
      noteFigure(context, {
        case: 'H15',
        what: `${browserName}, ${what}: ${which}`,
        value: Math.round(value),
        unit: 'ms',
        aim,
      });
    say('longest pause of another tab', found.gap, '≤ 100');
    say('slowest answer of the background', found.background, '≤ 1000');
    say('slowest other page, from opening to mark', found.page, '≤ 3000');
    for (const value of Object.values(found)) expect(value).toBeLessThan(HANGING_MS);
  };

  it('of ten thousand matches a second leaves other tabs and the background their time [H15]', async (context) => {
    const flood = await browser.newPage();
    await flood.open(`${server.origin}/flood`);
    await flood.evaluate(startFlood, MATCHES_A_SECOND, NAMES.length);
    const until = performance.now() + SECONDS * 1_000;
    const found = await watchOthers(() => performance.now() > until);
    const written = await flood.evaluate<number, []>('window.written');
    expect(written).toBeGreaterThan(MATCHES_A_SECOND);
    noteFigure(context, { case: 'H15', what: `${browserName}: matches that were written`, value: written, unit: '' });
    note(context, 'ten thousand matches a second', found);
    await flood.evaluate('window.stopFlood()');
    await waitUntil(async () => (await flood.marks()).length === 1, {
      what: 'the flooded page to be marked',
      timeoutMs: 60_000,
    });
  });

  it('of frames leaves other tabs and the background their time [H15]', async (context) => {
    const flood = await browser.newPage();
    await flood.open(`${server.origin}/flood`);
    const began = performance.now();
    await flood.evaluate(openFrames, FRAMES, SENTENCE);
    const found = await watchOthers(async () => (await flood.evaluate(countMarked)) === FRAMES);
    noteFigure(context, {
      case: 'H15',
      what: `${browserName}: ${FRAMES} frames marked`,
      value: Math.round(performance.now() - began),
      unit: 'ms',
    });
    note(context, `${FRAMES} frames`, found);
  });
});

/** Runs in the page: writes so many names a second into it, however seldom its timers run. */
function startFlood(aSecond: number, names: number): void {
  const main = document.querySelector('main');
  let last = performance.now();
  const flood = { written: 0, stopFlood: () => {} };
  const timer = setInterval(() => {
    const now = performance.now();
    const count = Math.min(aSecond, Math.round(((now - last) * aSecond) / 1_000));
    last = now;
    const words = Array.from({ length: count }, () => `Grey Heron ${flood.written++ % names}, `);
    const added = document.createElement('p');
    added.textContent = words.join('');
    main?.append(added);
    Object.assign(window, { written: flood.written });
    if ((main?.childElementCount ?? 0) > 50) main?.replaceChildren();
  }, 50);
  flood.stopFlood = () => {
    clearInterval(timer);
    main?.replaceChildren('Reports name Grey Heron 7.');
  };
  Object.assign(window, flood);
}

/** Runs in the page. */
function measureGaps(): void {
  Object.assign(window, { longestGap: 0 });
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    Object.assign(window, {
      longestGap: Math.max((window as unknown as { longestGap: number }).longestGap, now - last),
    });
    last = now;
  }, 10);
}

/** Runs in the page. */
function openFrames(count: number, srcdoc: string): void {
  for (let i = 0; i < count; i++) {
    const frame = document.createElement('iframe');
    document.body.append(Object.assign(frame, { srcdoc, width: '20', height: '20' }));
  }
}

/** Runs in the page: how many of its frames have a mark. */
function countMarked(): number {
  return [...document.querySelectorAll('iframe')].filter(({ contentWindow }) => {
    const view = contentWindow as (Window & typeof globalThis) | null;
    return view && [...view.CSS.highlights.values()].some(({ size }) => size > 0);
  }).length;
}
