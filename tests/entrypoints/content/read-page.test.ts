// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Finder } from '../../../core/published/finder';
import type { Block } from '../../../entrypoints/content/block';
import { findHere } from '../../../entrypoints/content/find-here';
import { readPage } from '../../../entrypoints/content/read-page';
import { sampleIndex } from '../../core/matching/sample-index';
import { createDomEditor, type DomEditor } from './edit-dom';
import { readByForce } from './read-by-force';
import { textsOf } from './texts-of';

const index = sampleIndex([{ aliases: ['OPM', 'Sony Pictures'] }]);
/** Finds something in every text, so that all of them are kept. */
const findEverywhere: Finder = {
  rules: index.rules,
  find: async (texts) => {
    for (const item of texts) item.hits = [0, 0, 0];
  },
};
const TAGS = ['p', 'b', 'span', 'div', 'br', 'script', 'h2'] as const;
const START = '<div>OPM<p>one <b>Sony</b> Pictures</p>x<span>y<div>z</div></span>w</div><p></p><i></i>end';

const place = fc.nat({ max: 60 });
const tag = fc.constantFrom(...TAGS);
const words = fc.constantFrom('OPM', ' Sony ', 'Pictures', 'x', ' ', '');
const edit = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), at: place, words }),
  fc.record({ kind: fc.constant('element' as const), at: place, tag, words }),
  fc.record({ kind: fc.constant('remove' as const), at: place }),
  fc.record({ kind: fc.constant('move' as const), at: place, to: place }),
  fc.record({ kind: fc.constant('change' as const), at: place, words }),
  fc.record({ kind: fc.constant('wrap' as const), at: place, tag: tag.filter((name) => name !== 'br') }),
  fc.record({ kind: fc.constant('pause' as const), at: place }),
);
type Edit = typeof edit extends fc.Arbitrary<infer E> ? E : never;

function nodesBelow(root: Node): Node[] {
  return [...root.childNodes].flatMap((node) => [node, ...nodesBelow(node)]);
}

function apply(change: Edit, editor: DomEditor): void {
  const nodes = nodesBelow(document.body);
  const node = nodes[change.at % Math.max(1, nodes.length)];
  const parent = node?.parentNode ?? document.body;
  if (change.kind === 'text') editor.insert(parent, document.createTextNode(change.words), node ?? null);
  else if (change.kind === 'element') {
    const element = document.createElement(change.tag);
    if (change.words !== '' && change.tag !== 'br') element.append(change.words);
    editor.insert(parent, element, node ?? null);
  } else if (change.kind === 'change') {
    if (node instanceof Text) editor.change(node, change.words);
  } else if (!node) return;
  else if (change.kind === 'remove') editor.remove(node);
  else if (change.kind === 'move') {
    const target = nodes[change.to % nodes.length];
    if (target instanceof Element && target.localName !== 'br' && !node.contains(target))
      editor.insert(target, node, null);
  } else if (change.kind === 'wrap') {
    const wrapper = document.createElement(change.tag);
    editor.insert(parent, wrapper, node);
    editor.insert(wrapper, node, null);
  }
}

/** A reader that has read the page once; `settle` waits until it has read all changes. */
async function startReading(
  finder = findEverywhere,
): Promise<{ settle: () => Promise<void>; list: () => readonly Block[]; stop: () => void }> {
  const control = new AbortController();
  let list: readonly Block[] = [];
  let reads = 0;
  readPage(
    finder,
    (read) => {
      list = read;
      reads++;
    },
    (error) => expect.unreachable(String(error)),
    control.signal,
  );
  const settle = async (): Promise<void> => {
    await vi.advanceTimersByTimeAsync(1);
    for (let before = -1; before !== reads; ) {
      before = reads;
      await vi.advanceTimersByTimeAsync(250);
    }
  };
  await settle();
  return { settle, list: () => list, stop: () => control.abort() };
}

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = START;
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

describe('readPage', () => {
  it('reads the page, and after any edits holds what a fresh reading finds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), async (edits) => {
        document.body.innerHTML = START;
        const editor = createDomEditor();
        const reader = await startReading();
        expect(textsOf(reader.list())).toEqual(readByForce(document));
        for (const change of edits) {
          if (change.kind === 'pause') {
            editor.report();
            await reader.settle();
          } else apply(change, editor);
        }
        editor.report();
        await reader.settle();
        const texts = textsOf(reader.list());
        reader.stop();
        expect(texts, document.body.innerHTML).toEqual(readByForce(document));
      }),
      { numRuns: 1_000 },
    );
  }, 60_000);

  it('finds a name that an edit completes', async () => {
    document.body.innerHTML = '<p>Sony <b></b></p>';
    const reader = await startReading(findHere(index));
    expect(reader.list()).toMatchObject([{ hits: [], text: '' }]);
    document.querySelector('b')?.append('Pictures');
    await reader.settle();
    expect(reader.list()).toMatchObject([{ text: 'Sony Pictures', hits: [0, 13, expect.any(Number)] }]);
    reader.stop();
  });

  it('reads what becomes readable and forgets what is edited from now on', async () => {
    document.body.innerHTML = '<p>a</p><div aria-hidden="true"><p>OPM</p></div><p>z</p>';
    const reader = await startReading();
    const box = document.querySelector('div');
    box?.removeAttribute('aria-hidden');
    await reader.settle();
    expect(textsOf(reader.list())).toEqual(['a', 'OPM', 'z']);
    box?.setAttribute('contenteditable', '');
    await reader.settle();
    expect(textsOf(reader.list())).toEqual(['a', 'z']);
    reader.stop();
  });

  it('reads the page anew after more changes than it looks at one by one', async () => {
    document.body.innerHTML = '<p>a</p><ul></ul>';
    const reader = await startReading();
    const list = document.querySelector('ul');
    for (let i = 0; i < 60_000; i++) {
      const item = document.createElement('li');
      list?.append(item);
      if (i % 20_000 === 0) item.append(`item ${i}`);
      else item.remove();
    }
    await reader.settle();
    expect(textsOf(reader.list())).toEqual(['a', 'item 0', 'item 20000', 'item 40000']);
    list?.append('later');
    await reader.settle();
    expect(textsOf(reader.list())).toEqual(['a', 'item 0', 'item 20000', 'item 40000', 'later']);
    reader.stop();
  }, 30_000);

  it('reads open shadow trees and what changes there', async () => {
    document.body.innerHTML = '<div></div><p>end</p>';
    const shadow = document.body.children[0]?.attachShadow({ mode: 'open' });
    shadow?.append('OPM');
    const reader = await startReading();
    expect(textsOf(reader.list())).toEqual(['OPM', 'end']);
    shadow?.append(' too');
    await reader.settle();
    expect(textsOf(reader.list())).toEqual(['OPM too', 'end']);
    reader.stop();
  });

  it('reads nothing after its end', async () => {
    const reader = await startReading();
    const before = textsOf(reader.list());
    reader.stop();
    document.body.append('more');
    await reader.settle();
    expect(textsOf(reader.list())).toEqual(before);
  });

  it('waits for nothing in the document of a frame that was taken out after a change', async () => {
    const reader = await startReading();
    document.body.append('more');
    vi.spyOn(document, 'defaultView', 'get').mockReturnValue(null);
    await Promise.resolve();
    expect(vi.getTimerCount()).toBe(0);
    vi.restoreAllMocks();
    reader.stop();
  });
});
