// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { type Block, createPlainBlock, findRun } from '../../../entrypoints/content/block';
import type { TextRun } from '../../../entrypoints/content/text-run';

const READ = 'Snowden flew';

describe('findRun', () => {
  let paragraph: HTMLElement;
  let block: Block;
  beforeEach(() => {
    document.body.innerHTML = `<p>${READ}</p>`;
    paragraph = document.body.querySelector('p') ?? document.body;
    block = createPlainBlock(paragraph, 'p', READ);
  });

  it.each([
    ['nothing', READ],
    ['more text behind it', `${READ} to Hong Kong`],
  ])('finds the texts of a block after %s was added', (_what, text) => {
    (paragraph.firstChild as Text).data = text;
    expect(look(block)).toMatchObject({ text, nodes: [paragraph.firstChild] });
  });

  it.each([
    ['other text', 'Snowden went to Hong Kong'],
    ['less text', 'Snowden'],
    ['text before it', `Edward ${READ}`],
  ])('finds nothing when there is %s', (_what, text) => {
    paragraph.textContent = text;
    expect(look(block)).toBeUndefined();
  });
});

function look(block: Block): TextRun | undefined {
  const steps = findRun(block);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
