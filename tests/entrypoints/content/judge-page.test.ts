// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { createPlainBlock } from '../../../entrypoints/content/block';
import { findHere } from '../../../entrypoints/content/find-here';
import { judgePage } from '../../../entrypoints/content/judge-page';
import { sampleIndex } from '../../core/matching/sample-index';

const finder = findHere(sampleIndex([{ aliases: ['Sony Pictures', 'Cobalt Heron'] }]));
const TITLE = { text: '', hits: [], heading: true };

/** The mentions of a paragraph that says `now`, and said `read` when it was searched. */
async function judge(read: string, now: string): Promise<string[]> {
  document.body.innerHTML = '<p></p>';
  const paragraph = document.body.querySelector('p') ?? document.body;
  paragraph.textContent = read;
  const block = createPlainBlock(paragraph, 'p', read);
  await finder.find([block], new AbortController().signal);
  paragraph.textContent = now;
  const steps = judgePage([block], TITLE, finder.rules, 'every');
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value.map(({ start, end }) => now.slice(start, end));
  }
}

describe('judgePage', () => {
  it.each([
    ['what is as it was read', 'By Sony Pictures', 'By Sony Pictures', ['Sony Pictures']],
    ['what stands before added text', 'Sony Pictures said', 'Sony Pictures said that', ['Sony Pictures']],
    [
      'not what may have become longer',
      'Cobalt Heron, Sony Pictures',
      'Cobalt Heron, Sony Picturesque',
      ['Cobalt Heron'],
    ],
    ['nothing in other text', 'By Sony Pictures', 'Said Sony Pictures', []],
  ])('accepts %s', async (_what, read, now, accepted) => {
    expect(await judge(read, now)).toEqual(accepted);
  });
});
