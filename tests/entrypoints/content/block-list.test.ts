// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BlockList, createBlockList } from '../../../entrypoints/content/block-list';
import { readRun } from '../../../entrypoints/content/text-run';
import { walkTexts } from '../../../entrypoints/content/walk-texts';
import { textsOf } from './texts-of';

function place(html: string): Text[] {
  document.body.innerHTML = html;
  return [...walkTexts(document.body, () => undefined)];
}

function addAll(list: BlockList, texts: readonly Text[]): void {
  for (const text of texts) list.add(readRun(text), []);
}

describe('createBlockList', () => {
  it('keeps document order however blocks arrive', () => {
    const html = 'a<p>b</p>c<ul><li>d<b>d</b></li><li>e</li></ul><script>x</script><p>f</p>';
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 5, 6], { minLength: 6 }), (order) => {
        const texts = place(html);
        const list = createBlockList();
        addAll(
          list,
          order.flatMap((at) => texts[at] ?? []),
        );
        expect(textsOf(list)).toEqual(['a', 'b', 'c', 'dd', 'e', 'f']);
      }),
    );
  });

  it('replaces the blocks whose nodes a run takes over', () => {
    const texts = place('a<p>b</p>c');
    const list = createBlockList();
    addAll(list, texts);
    document.querySelector('p')?.remove();
    addAll(list, texts.slice(2));
    expect(textsOf(list)).toEqual(['ac', 'b']);
    const gone = texts[1] && list.blockOf(texts[1]);
    if (gone) list.remove(gone);
    expect(textsOf(list)).toEqual(['ac']);
    expect(texts[1] && list.blockOf(texts[1])).toBeUndefined();
  });

  it('keeps no blank blocks', () => {
    const list = createBlockList();
    addAll(list, place(' <p> \n </p>'));
    expect(list.first()).toBeNull();
  });

  it('orders shadow trees before the children of their host', () => {
    document.body.innerHTML = '<p>a</p><div><p>c</p></div><p>d</p>';
    const shadow = document.body.children[1]?.attachShadow({ mode: 'open' });
    if (shadow) shadow.innerHTML = '<p>b</p>';
    const list = createBlockList();
    addAll(list, [...walkTexts(document.body, () => undefined)].reverse());
    expect(textsOf(list)).toEqual(['a', 'b', 'c', 'd']);
  });
});
