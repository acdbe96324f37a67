import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageDriver } from '../harness/drive-page';
import { type LaunchedBrowser, launchBrowser } from '../harness/launch-browser';
import { waitUntil } from '../harness/wait-until';

/** Pieces that the page puts together: nothing big travels there. `text` is repeated `times` times. */
interface BigFile {
  readonly name: string;
  readonly start: string;
  readonly text: string;
  readonly times: number;
}

const FILES: readonly (readonly [what: string, id: string, file: BigFile, fault: string])[] = [
  [
    'a file of 1 GB',
    'B04',
    { name: 'a.json', start: '{', text: ' '.repeat(1024), times: 1024 * 1024 },
    'The file is larger than 64 MB.',
  ],
  [
    '200,000 lists in each other',
    'B03',
    { name: 'b.json', start: '', text: '[', times: 200_000 },
    'is nested deeper than 32 levels',
  ],
  [
    '50,000 objects in each other',
    'B03',
    { name: 'c.json', start: '', text: '{"a":', times: 50_000 },
    'is nested deeper than 32 levels',
  ],
  [
    'a text of two million signs',
    'B04',
    { name: 'e.json', start: '{"format":"', text: 'x', times: 2_000_000 },
    'without its closing quote',
  ],
];

describe.each(['chromium', 'firefox'] as const)('files that are too much, in %s', (browserName) => {
  let browser: LaunchedBrowser;
  let options: PageDriver;

  beforeAll(async () => {
    browser = await launchBrowser(browserName);
    options = await browser.newPage();
    await options.open(browser.extensionUrl('/options.html'));
    await waitUntil(() => options.evaluate(() => document.querySelectorAll('.packs > li').length >= 2), {
      what: 'the packs',
    });
  });
  afterAll(() => browser?.close());

  for (const [what, id, file, fault] of FILES) {
    it(`refuses ${what} and stores nothing [${id}]`, async () => {
      await options.evaluate(({ name, start, text, times }: BigFile) => {
        // A thousand times the same piece is no memory but a list of a thousand.
        const inPiece = Math.min(times, 1024);
        const piece = new Blob([text.repeat(inPiece)]);
        const pieces = new Array<Blob>(Math.floor(times / inPiece)).fill(piece);
        const input = document.querySelector<HTMLInputElement>('.import input[type="file"]');
        if (!input) throw new Error('No field for a file');
        const files = new DataTransfer();
        files.items.add(new File([start, ...pieces], name));
        input.files = files.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      }, file);
      await waitUntil(
        () =>
          options.evaluate(
            // The file before may have had the same fault.
            (words) => words.every((each) => document.querySelector('.import .notice')?.textContent?.includes(each)),
            [file.name, fault],
          ),
        { what: `the fault "${fault}"`, timeoutMs: 50_000 },
      );
      expect(await options.evaluate(() => document.querySelectorAll('.packs > li').length)).toBe(2);
    });
  }
});
