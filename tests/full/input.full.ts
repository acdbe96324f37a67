import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPackFile } from '../../core/packs/read/read-pack-file';
import { parsePack } from '../../core/topics/parse-pack';
import { samplePackData, sampleTopic } from '../core/store/sample-pack';
import { extensionDir } from '../e2e/harness/extension-dir';
import { launchChromium } from '../e2e/harness/launch-chromium';
import { noteFigure } from '../note-figure';

const MB = 1024 * 1024;
/** Somebody waits before a bar that moves, and can cancel. */
const LONGEST_MS = 20_000;
const fileOf = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const COLUMNS = { delimiter: ',', header: true, columns: { name: 0, tags: 1 } };

/** Files that were made to cost the most, each just small enough to be read. */
const COSTLY: readonly (readonly [what: string, id: string, read: () => unknown])[] = [
  ['a text of 64 MB without its end', 'B04', () => readPackFile(fileOf('x.json', `{"a": "${'x'.repeat(60 * MB)}`))],
  ['a line of 64 MB in a table', 'B04', () => readPackFile(fileOf('x.csv', 'a,'.repeat(30 * MB)))],
  [
    '10,000,000 rows',
    'B04',
    () => readPackFile(fileOf('x.csv', `a,b\n${'x,\n'.repeat(10_000_000)}`), { columns: COLUMNS }),
  ],
  [
    '5,000,000 statements',
    'B04',
    () => readPackFile(fileOf('x.ttl', `@prefix : <x:> .\n:a :b ${':c,'.repeat(5_000_000)} :c .`)),
  ],
  ['4,900,000 wrong values', 'B01', readWrong],
  ['1,000,000 vetoes of names', 'B15', readVetoes],
  [
    'a row of 140,000 long words',
    'B01',
    () => readPackFile(fileOf('x.csv', `name,tags\nA,${`${'x'.repeat(201)};`.repeat(140_000)}`), { columns: COLUMNS }),
  ],
];

function readWrong() {
  const claims = new Array(500).fill(1);
  return parsePack(samplePackData(Array.from({ length: 9_800 }, (_, i) => sampleTopic(`t${i}`, { claims }))));
}

function readVetoes() {
  const aliases = Array.from({ length: 2_000 }, (_, i) => ({ text: `Name ${i}` }));
  const vetoes = Array.from({ length: 500 }, () => ({
    text: 'x',
    scope: 'page',
    aliases: new Array(500).fill('Name 1999'),
  }));
  return parsePack(samplePackData(Array.from({ length: 4 }, (_, i) => sampleTopic(`t${i}`, { aliases, vetoes }))));
}

describe('files that cost the most', () => {
  for (const [what, id, read] of COSTLY) {
    it(`end soon: ${what} [${id}]`, async (context) => {
      const began = performance.now();
      const outcome = (await read()) as object;
      const took = Math.round(performance.now() - began);
      noteFigure(context, { case: id, what: `reading ${what}`, value: took, unit: 'ms', aim: `≤ ${LONGEST_MS}` });
      expect('faults' in outcome || 'pack' in outcome).toBe(true);
      expect(took).toBeLessThan(LONGEST_MS);
    });
  }
});

it('refuses a file of 1 GB without reading it [B04]', async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-'));
  const path = join(folder, 'big.json');
  const { context: browser, extensionUrl, close } = await launchChromium({ extensionDir: extensionDir('chromium') });
  try {
    await writeFile(path, '{');
    // The disk keeps none of it.
    await truncate(path, 1024 * MB);
    const page = await browser.newPage();
    await page.goto(extensionUrl('/options.html'));
    await page.waitForSelector('.packs > li');
    const session = await browser.newCDPSession(page);
    const measure = async () => {
      await session.send('HeapProfiler.collectGarbage');
      return (await session.send('Runtime.getHeapUsage')).usedSize / MB;
    };
    const before = await measure();
    const began = performance.now();
    await page.setInputFiles('.import input[type="file"]', path);
    await page.waitForSelector('.import .notice:has-text("64")');
    const took = Math.round(performance.now() - began);
    const more = Math.round((await measure()) - before);
    noteFigure(context, { case: 'B04', what: 'refusing a file of 1 GB', value: took, unit: 'ms', aim: '≤ 2000' });
    noteFigure(context, { case: 'B04', what: 'memory more for a file of 1 GB', value: more, unit: 'MB', aim: '≤ 200' });
    expect(took).toBeLessThan(2_000);
    expect(more).toBeLessThan(200);
  } finally {
    await close();
    await rm(folder, { recursive: true });
  }
});
