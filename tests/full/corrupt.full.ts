import { cp } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Damage, damageStore } from '../e2e/harness/damage-store';
import type { PageDriver } from '../e2e/harness/drive-page';
import { launchBrowser } from '../e2e/harness/launch-browser';
import { makeTempDir } from '../e2e/harness/make-temp-dir';
import { type PageServer, servePages } from '../e2e/harness/serve-pages';
import { waitUntil } from '../e2e/harness/wait-until';
import { writeOwnTopic } from '../e2e/harness/write-own-topic';
import { noteFigure } from '../note-figure';

const OWN = 'Amber Kestrel';
const PREFERENCES = { 'extensions.webextensions.keepStorageOnUninstall': true };
const CHROMIUM: readonly Damage[] = [
  'bytes',
  'manifest',
  'all',
  'log',
  'tables',
  'noCurrent',
  'noManifest',
  'current',
  'file',
];
const FIREFOX: readonly Damage[] = ['bytes', 'all', 'file'];
/** So many corruptions in all; the kinds take turns. Each is a browser that starts. */
const CASES = Math.min(Number(process.env.SIDELIGHT_CASES ?? 200), 200);
const AIM_MS = 3_000;

type Outcome = 'as before' | 'brought back' | 'told';

let server: PageServer;
beforeAll(async () => {
  server = await servePages({ pages: { '/': { body: `<!doctype html><title>One</title><p>The ${OWN} flew.` } } });
});
afterAll(() => server?.close());

describe.each([
  ['chromium', CHROMIUM],
  ['firefox', FIREFOX],
] as const)('%s with a damaged store', (browserName, damages) => {
  it('has the old data, has it brought back, or says what is wrong: never silent emptiness [F09] [F10] [F11] [F12]', async (context) => {
    const whole = await makeTempDir('sidelight-whole-');
    const outcomes: string[] = [];
    let slowest = 0;
    await inBrowser(whole.path, async (page, url) => {
      await page.open(url('/options.html'));
      await writeOwnTopic(page, OWN);
    });
    // Starting once more makes tables of what Chromium has in its log.
    await inBrowser(whole.path, async (page, url) => page.open(url('/options.html')));
    for (let i = 0; i < Math.ceil(CASES / 2); i++) {
      const damage = damages[i % damages.length] ?? 'all';
      const profile = await makeTempDir('sidelight-corrupt-');
      await cp(whole.path, profile.path, { recursive: true, filter: (path) => !/Singleton|\block$/.test(path) });
      await damageStore(browserName, profile.path, damage);
      await inBrowser(profile.path, async (page, url) => {
        const began = performance.now();
        await page.open(url('/options.html'));
        const outcome = await waitUntil(() => page.evaluate(readOutcome, OWN), {
          what: `an outcome of ${damage}`,
          timeoutMs: 30_000,
        });
        const took = Math.round(performance.now() - began);
        if (outcome === 'told') slowest = Math.max(slowest, took);
        const end =
          outcome === 'told' &&
          (await waitUntil(() => page.evaluate(beginAnew, OWN), {
            what: 'a new beginning',
            timeoutMs: 30_000,
            pollMs: 200,
          }));
        outcomes.push(`${damage}: ${outcome}${end ? `, ${end}` : ''}`);
        if (end === 'stuck') return;
        await page.open(`${server.origin}/`);
        await waitUntil(async () => (await page.marks()).join() === OWN, { what: `the mark after ${damage}` });
      });
      await profile.remove();
    }
    await whole.remove();
    console.log(
      [...new Set(outcomes)].sort().map((one) => `${one} ×${outcomes.filter((other) => other === one).length}`),
    );
    noteFigure(context, {
      case: 'F11',
      what: `${browserName}: corruptions survived or told`,
      value: outcomes.length,
      unit: '',
    });
    noteFigure(context, {
      case: 'F09',
      what: `${browserName}: slowest sentence about a store that does not open`,
      value: slowest,
      unit: 'ms',
      aim: `≤ ${AIM_MS}`,
    });
    expect(slowest).toBeLessThanOrEqual(AIM_MS);
  });

  async function inBrowser(
    profileDir: string,
    work: (page: PageDriver, url: (path: string) => string) => Promise<void>,
  ) {
    const browser = await launchBrowser(browserName, { profileDir, preferences: PREFERENCES });
    try {
      await work(await browser.newPage(), browser.extensionUrl);
    } finally {
      await browser.close();
    }
  }
});

/** Runs on the options page: what became of the data; empty before that can be told. */
async function readOutcome(own: string): Promise<Outcome | ''> {
  const text = document.body.innerText;
  if (text.includes('could not be opened')) return 'told';
  const { storage } = (globalThis as unknown as { chrome: { storage: { session: { get(): Promise<object> } } } })
    .chrome;
  // The background has looked the store through.
  if (!text.includes(own) || !('checkedStore' in (await storage.session.get()))) return '';
  return text.includes('not as you left it') ? 'brought back' : 'as before';
}

/** Runs on the options page: whether beginning anew brought the data back, could not, or has not come to an end; presses what is next. */
function beginAnew(own: string): 'begun anew' | 'stuck' | '' {
  const text = document.body.innerText;
  if (text.includes('cannot delete it either')) return 'stuck';
  if (text.includes(own)) return 'begun anew';
  const buttons = [...document.querySelectorAll('button')].filter((one) => one.ariaDisabled !== 'true');
  const find = (label: string) => buttons.find((one) => one.textContent === label);
  (find('Delete and begin anew') ?? find('Begin anew'))?.click();
  return '';
}
