// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepFocus, notePlace, returnTo } from '../../../entrypoints/options/keep-focus';

const ROWS = ['one', 'two', 'three'].map((name) => `<li><select></select><button id="${name}"></button></li>`).join('');

let stop: () => void;
beforeEach(() => {
  document.body.innerHTML = `<section><h2>Rows</h2><p>Some text</p><ul>${ROWS}</ul></section><div><h3>Box</h3><button id="box"></button></div>`;
  stop = keepFocus();
});
afterEach(() => stop());

const find = (css: string) => document.querySelector<HTMLElement>(css);
const settle = () => new Promise((resolve) => setTimeout(resolve, 150));

async function removeFocused(css: string, removed: string): Promise<void> {
  find(css)?.focus();
  find(css)?.closest(removed)?.remove();
  await settle();
}

describe('keepFocus', () => {
  it('moves from an entry that goes to the one that takes its place, then to the last, then to the title', async () => {
    await removeFocused('#two', 'li');
    expect(document.activeElement?.id).toBe('three');
    await removeFocused('#three', 'li');
    expect(document.activeElement?.id).toBe('one');
    await removeFocused('#one', 'li');
    expect(document.activeElement).toBe(find('h2'));
  });

  it('moves from a button that goes to the title above it', async () => {
    await removeFocused('#box', 'button');
    expect(document.activeElement).toBe(find('h3'));
  });

  it('leaves a focus that somebody else has placed', async () => {
    find('#two')?.focus();
    find('#two')?.closest('li')?.remove();
    find('#box')?.focus();
    await settle();
    expect(document.activeElement?.id).toBe('box');
  });

  it('does nothing after it was stopped', async () => {
    stop();
    await removeFocused('#two', 'li');
    expect(document.activeElement).toBe(document.body);
  });
});

it('returns to where the focus was, or near it', () => {
  const [one, two] = [find('#one'), find('#two')];
  if (!one || !two) throw new Error('No rows');
  const places = [notePlace(one), notePlace(two)];
  two.closest('li')?.remove();
  returnTo(places[0] ?? notePlace(one));
  expect(document.activeElement?.id).toBe('one');
  returnTo(places[1] ?? notePlace(one));
  expect(document.activeElement?.id).toBe('three');
});
