// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { isReadable, parentOf, roleOf } from '../../../entrypoints/content/node-role';

function place(html: string): Element {
  document.body.innerHTML = html;
  return document.body.children[0] ?? document.body;
}

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('roleOf', () => {
  it.each([
    ['<p>x</p>', 'block'],
    ['<li>x</li>', 'block'],
    ['<my-part>x</my-part>', 'block'],
    ['<em>x</em>', 'inline'],
    ['<a href="/">x</a>', 'inline'],
    ['<br>', 'inline'],
    ['<script>x</script>', 'skip'],
    ['<style>x</style>', 'skip'],
    ['<noscript>x</noscript>', 'skip'],
    ['<textarea>x</textarea>', 'skip'],
    ['<select><option>x</option></select>', 'skip'],
    ['<svg><text>x</text></svg>', 'skip'],
    ['<div contenteditable>x</div>', 'skip'],
    ['<div contenteditable="plaintext-only">x</div>', 'skip'],
    ['<p contenteditable="false">x</p>', 'block'],
    ['<p aria-hidden="true">x</p>', 'skip'],
    ['<p aria-hidden="false">x</p>', 'block'],
    ['<div class="CodeMirror">x</div>', 'skip'],
    ['<div role="textbox">x</div>', 'skip'],
  ])('%s is %s', (html, role) => {
    expect(roleOf(place(html))).toBe(role);
  });

  it('takes a host of a shadow tree for a block', () => {
    const host = place('<span></span>');
    host.attachShadow({ mode: 'open' });
    expect(roleOf(host)).toBe('block');
  });
});

describe('isReadable', () => {
  it('refuses text below anything skipped, however deep', () => {
    const host = place('<div aria-hidden="true"><section><p>x</p></section></div>');
    expect(isReadable(host.querySelector('p')?.firstChild ?? document)).toBe(false);
    host.removeAttribute('aria-hidden');
    expect(isReadable(host.querySelector('p')?.firstChild ?? document)).toBe(true);
  });

  it('refuses what is not in the page', () => {
    expect(isReadable(document.createTextNode('x'))).toBe(false);
  });

  it('looks through the edge of a shadow tree', () => {
    const host = place('<div aria-hidden="true"><p></p></div>').children[0];
    const inner = host?.attachShadow({ mode: 'open' }).appendChild(document.createTextNode('x'));
    expect(inner && isReadable(inner)).toBe(false);
    expect(inner?.parentNode && parentOf(inner.parentNode)).toBe(host);
  });
});
