import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageDriver } from '../harness/drive-page';
import { openCard } from '../harness/open-card';
import { type PageServer, type ServedSite, servePages } from '../harness/serve-pages';
import { waitUntil } from '../harness/wait-until';
import { ADDRESS_ATTACKS } from './attacks/script-address';
import { NAME, type ScriptAttack, writeAttackPage } from './attacks/script-attack';
import { API_CLOBBERING_ATTACKS, CLOBBERING_ATTACKS } from './attacks/script-clobbering';
import { CLOSED_ROOT_ATTACKS } from './attacks/script-closed-roots';
import { FLOOD_ATTACKS } from './attacks/script-floods';
import { HIGHLIGHT_ATTACKS } from './attacks/script-highlights';
import { POLICY_ATTACKS } from './attacks/script-policies';
import { START_EVENT_ATTACKS } from './attacks/script-start-events';
import { type Arena, openArena } from './open-arena';

/** In frames of one page, all at work at the same time. */
const ATTACKS = [
  ...START_EVENT_ATTACKS,
  ...ADDRESS_ATTACKS,
  ...HIGHLIGHT_ATTACKS,
  ...CLOBBERING_ATTACKS,
  ...API_CLOBBERING_ATTACKS,
  ...CLOSED_ROOT_ATTACKS,
  ...POLICY_ATTACKS,
  ...FLOOD_ATTACKS,
];
const STRICTEST = POLICY_ATTACKS.at(-1) as ScriptAttack;
const LONG = { timeout: 150_000 };

const pathOf = (attack: ScriptAttack) => `/attack/${ATTACKS.indexOf(attack)}`;
const frameOf = (attack: ScriptAttack) => `iframe[name="attack${ATTACKS.indexOf(attack)}"]`;

describe.each(['chromium', 'firefox'] as const)('a page that fights the page script in %s', (browserName) => {
  let arena: Arena;
  let server: PageServer;
  let page: PageDriver;

  beforeAll(async () => {
    const site: ServedSite = { pages: {} };
    server = await servePages(site);
    arena = await openArena(browserName);
    page = arena.page;
    site.pages = {
      '/': { body: writeBoard() },
      '/report': { body: '' },
      ...Object.fromEntries(
        ATTACKS.map((attack) => [
          pathOf(attack),
          { body: writeAttackPage(attack, arena.extensionId), headers: { ...attack.headers } },
        ]),
      ),
    };
    await page.open(`${server.origin}/`);
  });
  afterAll(async () => {
    await arena?.close();
    await server?.close();
  });

  const expectOutcome = async (attack: ScriptAttack) => {
    const isSandbox = attack.headers?.['content-security-policy']?.includes('sandbox');
    const read = () =>
      isSandbox
        ? page.inFrame(frameOf(attack)).marks()
        : page.evaluate(readFrameMarks, `attack${ATTACKS.indexOf(attack)}`);
    const verdict = () => isSandbox || page.evaluate(readVerdict, `attack${ATTACKS.indexOf(attack)}`);
    await waitUntil(async () => (await verdict()) === true, { what: 'what the page holds of it', timeoutMs: 60_000 });
    const expectation = (browserName === 'chromium' && attack.inChromium) || attack.expectation;
    const wanted = expectation === 'marked' ? NAME : '';
    await waitUntil(async () => (await read()).join() === wanted, {
      what: `"${wanted}" to be marked`,
      timeoutMs: 60_000,
    });
    expect(await verdict()).toBe(true);
  };

  it.each(START_EVENT_ATTACKS)('$name [H05]', LONG, expectOutcome);
  it.each(ADDRESS_ATTACKS)('$name [H06]', LONG, expectOutcome);
  it.each(HIGHLIGHT_ATTACKS)('$name [H09]', LONG, expectOutcome);
  it.each(CLOBBERING_ATTACKS)('$name [H18]', LONG, expectOutcome);
  it.each(API_CLOBBERING_ATTACKS)('$name [H18]', LONG, expectOutcome);
  it.each(CLOSED_ROOT_ATTACKS)('$name [H19]', LONG, expectOutcome);
  it.each(POLICY_ATTACKS)('$name [H11]', LONG, expectOutcome);
  it.each(FLOOD_ATTACKS)('$name [H15]', LONG, expectOutcome);

  it('has brought no exception and no word of us into the console [H05][H06][H09][H18][H19]', async () => {
    expect(await arena.readFaults()).toEqual([]);
  });

  it('opens cards where policies forbid everything, and breaks none of them [H11]', async () => {
    await page.open(server.origin + pathOf(STRICTEST));
    await waitUntil(async () => (await page.marks()).join() === NAME, { what: 'the mark', timeoutMs: 30_000 });
    await openCard(page, NAME, 'NSA');
    const look = await page.evaluateInHint((root) => {
      const card = root.querySelector('.card');
      return card && getComputedStyle(card).borderRadius !== '0px';
    });
    expect(look).toBe(true);
    expect(server.requests.filter(({ path }) => path === '/report')).toEqual([]);
    expect(await arena.readFaults()).toEqual([]);
  });
});

function writeBoard(): string {
  const frames = ATTACKS.map(
    (attack, i) =>
      `<iframe name="attack${i}" src="${pathOf(attack)}" width="150" height="80" style="border: 0"></iframe>`,
  );
  return `<!doctype html><title>Board</title>${frames.join('')}`;
}

/** Runs in the board, with its own unharmed functions: what is painted in a frame, the page's own highlights left out. */
function readFrameMarks(name: string): string[] {
  const frame = window.frames[name as never] as unknown as
    | (Window & typeof globalThis & { realRegistry?: HighlightRegistry })
    | undefined;
  if (!frame) return ['no such frame'];
  const marks: string[] = [];
  HighlightRegistry.prototype.forEach.call(frame.realRegistry ?? frame.CSS.highlights, (highlight, key) => {
    Highlight.prototype.forEach.call(highlight, (range) => {
      const { startContainer, startOffset, endOffset } = range as StaticRange;
      const parent = startContainer.parentElement;
      const style = parent && getComputedStyle(parent, `::highlight(${key})`);
      if (style?.textDecorationLine.includes('underline'))
        marks.push(String(startContainer.nodeValue).slice(startOffset, endOffset));
    });
  });
  return marks;
}

/** Runs in the board: what the page in a frame says of how it went. */
function readVerdict(name: string): boolean {
  const frame = window.frames[name as never] as unknown as { verdict?: () => boolean };
  return frame.verdict ? frame.verdict() : true;
}
