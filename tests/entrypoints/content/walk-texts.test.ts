// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { walkTexts } from '../../../entrypoints/content/walk-texts';

describe('walkTexts', () => {
  it('gives readable texts in document order', () => {
    document.body.innerHTML = 'a<p>b<b>c</b></p><script>x</script><textarea>x</textarea><div contenteditable>x</div>d';
    expect([...walkTexts(document.body, () => undefined)].map(({ data }) => data)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('enters open shadow trees before the children and reports them', () => {
    document.body.innerHTML = 'a<div>c</div>d';
    const shadow = document.body.children[0]?.attachShadow({ mode: 'open' });
    if (!shadow) throw new Error('no shadow');
    shadow.innerHTML = '<p>b</p>';
    const roots: ShadowRoot[] = [];
    expect([...walkTexts(document.body, (root) => roots.push(root))].map(({ data }) => data)).toEqual([
      'a',
      'b',
      'c',
      'd',
    ]);
    expect(roots).toEqual([shadow]);
  });

  it('does not leave its root', () => {
    document.body.innerHTML = '<p>a</p><p>b</p>';
    const first = document.body.children[0]?.firstChild;
    expect(first && [...walkTexts(first, () => undefined)]).toHaveLength(1);
  });
});
