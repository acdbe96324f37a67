// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { LentMark } from '../../../core/messaging/mark-door';
import { readQuotes } from '../../../entrypoints/annotate/read-quotes';

/** A mark from a place in one text node to a place in the same or another one. */
function mark(from: Node, start: number, to: Node, end: number): LentMark {
  const range = { startContainer: from, startOffset: start, endContainer: to, endOffset: end, collapsed: false };
  return { topic: 'p#t', range, block: { text: 'A block' }, start: 2, end: 7 };
}

function textsIn(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text);
  return texts;
}

function text(words: string): Text {
  const found = textsIn(document.body).find((node) => node.data.includes(words));
  if (!found) throw new Error(`No "${words}"`);
  return found;
}

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('readQuotes', () => {
  it('counts the text of the body, scripts included and comments not', () => {
    document.body.innerHTML =
      '<script type="x">var a;</script><!-- no --><p>Before the <b>OPM</b> breach, 漢🙂.</p><style>p{}</style><p>After</p>';
    const [quote] = readQuotes([mark(text('OPM'), 0, text(' breach'), 7)]);
    expect(quote).toEqual({
      topic: 'p#t',
      exact: 'OPM breach',
      prefix: 'var a;Before the ',
      suffix: ', 漢🙂.p{}After',
      passage: 'A block',
      position: { start: 17, end: 27 },
    });
    expect(document.body.textContent?.slice(17, 27)).toBe('OPM breach');
  });

  it('quotes at most 32 units around it and cuts no sign in two', () => {
    document.body.innerHTML = `<p>${'🙂'.repeat(20)}a<i>OPM</i>b${'🙂'.repeat(20)}</p>`;
    const [quote] = readQuotes([mark(text('OPM'), 0, text('OPM'), 3)]);
    expect(quote?.prefix).toBe(`${'🙂'.repeat(15)}a`);
    expect(quote?.suffix).toBe(`b${'🙂'.repeat(15)}`);
  });

  it('quotes inside a shadow tree without a place', () => {
    document.body.innerHTML = '<p>x</p><div id="host"></div>';
    const shadow = document.querySelector('#host')?.attachShadow({ mode: 'open' });
    if (!shadow) throw new Error('No shadow tree');
    shadow.innerHTML = '<p>The OPM breach.</p>';
    const [node] = textsIn(shadow);
    if (!node) throw new Error('No text');
    const [quote] = readQuotes([mark(node, 4, node, 14)]);
    expect(quote).toMatchObject({ exact: 'OPM breach', prefix: 'The ', suffix: '.' });
    expect(quote).not.toHaveProperty('position');
  });

  it('leaves out what the page has changed', () => {
    document.body.innerHTML = '<p>One</p><p>Two</p>';
    const one = text('One');
    const two = text('Two');
    one.remove();
    two.data = 'T';
    expect(readQuotes([mark(one, 0, one, 3), mark(two, 0, two, 3)])).toEqual([]);
  });

  it('gives places that resolve to the words, in any document', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      'OPM',
      ' a ',
      '<b>',
      '</b>',
      '<!--c-->',
      '<script type="x">s</script>',
      '漢',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        document.body.innerHTML = pieces.join('');
        const marks = textsIn(document.body).map((node) => mark(node, 0, node, node.length));
        for (const { exact, position } of readQuotes(marks)) {
          expect(document.body.textContent?.slice(position?.start, position?.end)).toBe(exact);
        }
        expect(readQuotes(marks).map(({ exact }) => exact)).toEqual(textsIn(document.body).map(({ data }) => data));
      }),
    );
  });
});
