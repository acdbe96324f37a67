// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { locate, readRun } from '../../../entrypoints/content/text-run';
import { walkTexts } from '../../../entrypoints/content/walk-texts';

function place(html: string): Text[] {
  document.body.innerHTML = html;
  return [...walkTexts(document.body, () => undefined)];
}

function runs(html: string): string[] {
  return [...new Set(place(html).map((text) => readRun(text).text))];
}

describe('readRun', () => {
  it.each([
    ['a name split over inline elements', '<p>So<b>ny</b> <i><a>Pic</a>tures</i></p>', ['Sony Pictures']],
    ['br as a line end', '<p>a<br>b<span><br></span>c</p>', ['a\nb\nc']],
    ['blocks part runs', '<div>a<p>b</p>c<ul><li>d</li></ul>e</div>', ['a', 'b', 'c', 'd', 'e']],
    ['a block inside an inline element', '<span>a<b>b<div>c</div>d</b>e</span>f', ['ab', 'c', 'def']],
    ['skipped elements part nothing', '<p>O<script>x</script>PM<span aria-hidden="true">y</span>s</p>', ['OPMs']],
    ['comments part nothing', '<p>O<!-- x -->PM</p>', ['OPM']],
    ['empty elements part nothing', '<p>O<b></b><wbr>PM</p>', ['OPM']],
    ['ruby readings are passed over', '<ruby>東京<rt>とうきょう</rt></ruby>都', ['東京都']],
  ])('%s', (_, html, expected) => {
    expect(runs(html)).toEqual(expected);
  });

  it('is the same from each of its nodes', () => {
    const texts = place('<p>a<b>b<i>c</i></b><br>d</p>');
    const all = texts.map(readRun);
    for (const run of all) expect(run).toEqual(all[0]);
    expect(all[0]?.offsets).toEqual([0, 1, 2, 4]);
  });

  it('knows headings', () => {
    const heading = (html: string) => place(html).map((text) => readRun(text).heading);
    expect(heading('<h2>a<b>b</b></h2><p>c</p>')).toEqual([true, true, false]);
    expect(heading('<div role="heading">a</div><h1><p>b</p></h1>')).toEqual([true, false]);
  });
});

describe('locate', () => {
  it('leads each offset back to its character', () => {
    const texts = place('<p>ab<b>cd</b><br>e</p>');
    const run = texts[0] && readRun(texts[0]);
    if (!run) throw new Error('no run');
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
