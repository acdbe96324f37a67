// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../entrypoints/content/block';
import { createBlockList } from '../../../entrypoints/content/block-list';
import { createBlockReader } from '../../../entrypoints/content/read-blocks';
import { readByForce } from './read-by-force';
import { textsOf } from './texts-of';

function readAll(): Block[] {
  const fresh: Block[] = [];
  for (const _ of createBlockReader(() => undefined).read(document, fresh));
  return fresh;
}

describe('createBlockList', () => {
  it('keeps document order however blocks arrive', () => {
    document.body.innerHTML = 'a<p>b</p>c<ul><li>d<b>d</b></li><li>e</li></ul><script>x</script><p>f<br>g</p>';
    const shadow = document.querySelector('ul')?.attachShadow({ mode: 'open' });
    if (shadow) shadow.innerHTML = '<p>s</p>t<p>u</p>';
    const blocks = readAll();
    fc.assert(
      fc.property(
        fc.shuffledSubarray(blocks, { minLength: blocks.length }),
        fc.array(fc.nat({ max: blocks.length }), { maxLength: 4 }),
        (shuffled, cuts) => {
          const list = createBlockList();
          let from = 0;
          for (const to of [...cuts.sort((a, b) => a - b), blocks.length]) {
            list.merge(shuffled.slice(from, to));
            from = Math.max(from, to);
          }
          expect(textsOf(list)).toEqual(readByForce(document));
        },
      ),
    );
  });

  it('drops what the page has taken away or something else has replaced', () => {
    document.body.innerHTML = '<p>a</p><p>b</p><p>c</p>';
    const list = createBlockList();
    const blocks = readAll();
    list.merge(blocks);
    document.body.children[0]?.remove();
    if (blocks[2]) blocks[2].alive = false;
    list.merge([]);
    expect(textsOf(list)).toEqual(['b']);
    expect(blocks.map(({ alive }) => alive)).toEqual([false, true, false]);
  });
});
