// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { blockAround, isPlain, parentOf, roleOf } from '../../../entrypoints/content/node-role';

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

describe('isPlain', () => {
  it.each([
    ['<p>x</p>', true],
    ['<p>x <b>y <i>z</i></b><img src="x"></p>', true],
    ['<p>x<br>y</p>', false],
    ['<p>x<script>y</script></p>', false],
    ['<p>x<span aria-hidden="true">y</span></p>', false],
    ['<p>x<span contenteditable>y</span></p>', false],
    ['<p>x<span contenteditable="false">y</span></p>', true],
    ['<p>x<my-part>y</my-part></p>', false],
    ['<div>x<p>y</p></div>', false],
    ['<p>x<button>y</button></p>', false],
  ])('%s: %s', (html, plain) => {
    expect(isPlain(place(html))).toBe(plain);
  });

  it('is no host of a shadow tree', () => {
    const host = place('<div>x</div>');
    host.attachShadow({ mode: 'open' });
    expect(isPlain(host)).toBe(false);
  });
});

describe('blockAround', () => {
  it('gives the block whose own text a node belongs to', () => {
    const host = place('<div>x<p>y<b><i>z</i></b></p></div>');
    expect(blockAround(host.querySelector('i')?.firstChild ?? host)).toBe(host.querySelector('p'));
    expect(blockAround(host)).toBe(host);
    expect(blockAround(document)).toBe(document);
  });

  it('gives none inside what is skipped, nor outside the page', () => {
    const host = place('<div><textarea>x</textarea><span aria-hidden="true">y</span></div>');
    expect(blockAround(host.querySelector('textarea')?.firstChild ?? host)).toBeNull();
    expect(blockAround(host.querySelector('span')?.firstChild ?? host)).toBeNull();
    expect(blockAround(document.createTextNode('x'))).toBeNull();
  });

  it('stops at the edge of a shadow tree', () => {
    const shadow = place('<div></div>').attachShadow({ mode: 'open' });
    shadow.append('x');
    expect(shadow.firstChild && blockAround(shadow.firstChild)).toBe(shadow);
  });
});

describe('parentOf', () => {
  it('leads out of a shadow tree', () => {
    const host = place('<div></div>');
    const shadow = host.attachShadow({ mode: 'open' });
    shadow.append('x');
    expect(shadow.firstChild && parentOf(shadow.firstChild)).toBe(shadow);
    expect(parentOf(shadow)).toBe(host);
  });
});
