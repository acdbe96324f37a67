// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { isSameRun, locate, readPlainRun, type TextRun } from '../../../entrypoints/content/text-run';
import { walkBlock } from '../../../entrypoints/content/walk-block';

/** The first run of the first element of `html`. */
function firstRun(html: string): TextRun {
  document.body.innerHTML = html;
  for (const part of walkBlock(document.body.children[0] ?? document.body)) {
    if (part && 'run' in part) return part.run;
  }
  throw new Error('no run');
}

describe('readPlainRun', () => {
  it('gives the texts of a block in order, whatever its inline elements', () => {
    document.body.innerHTML = '<p>So<b>ny</b> <i><a>Pic</a>tures</i></p>';
    const steps = readPlainRun(document.body.children[0] ?? document.body);
    const { value } = steps.next();
    expect(value).toMatchObject({ text: 'Sony Pictures', offsets: [0, 2, 4, 5, 8] });
  });
});

describe('isSameRun', () => {
  it('minds the nodes as well as the text', () => {
    const run = firstRun('<p>a<b>b</b></p>');
    expect(isSameRun(run, { ...run, nodes: [...run.nodes] })).toBe(true);
    expect(isSameRun(run, { ...run, nodes: [...run.nodes].reverse() })).toBe(false);
    expect(isSameRun(run, { ...run, text: 'ba' })).toBe(false);
  });
});

describe('locate', () => {
  it('leads each offset back to its character', () => {
    const run = firstRun('<p>ab<b>cd</b><br>e</p>');
    expect(run.text).toBe('abcd\ne');
    const at = (offset: number, end: boolean) => {
      const spot = locate(run, offset, end);
      return [spot?.node.data, spot?.offset];
    };
    expect([0, 1, 2, 3, 5].map((offset) => at(offset, false))).toEqual([
      ['ab', 0],
      ['ab', 1],
      ['cd', 0],
      ['cd', 1],
      ['e', 0],
    ]);
    expect([1, 2, 3, 4, 6].map((offset) => at(offset, true))).toEqual([
      ['ab', 1],
      ['ab', 2],
      ['cd', 1],
      ['cd', 2],
      ['e', 1],
    ]);
  });
});
