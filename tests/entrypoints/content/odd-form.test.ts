// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { blockAround, listBlocksBelow, roleOf, shadowOf } from '../../../entrypoints/content/node-role';
import { isOddForm } from '../../../entrypoints/content/odd-form';
import { walkBlock } from '../../../entrypoints/content/walk-block';

/** A form as Chromium shows it, whose fields stand in place of what it is. */
function placeForm(names: readonly string[]): { form: Element; around: Element } {
  document.body.innerHTML = '<div>before<form><img>x</form><p>after</p></div>';
  const [around] = document.body.children;
  const form = around?.querySelector('form');
  const field = document.querySelector('img');
  if (!around || !form || !field) throw new Error('no form');
  for (const name of names) Object.defineProperty(form, name, { value: field });
  return { form, around };
}

it('reads other forms', () => {
  const { form } = placeForm([]);
  expect(isOddForm(form)).toBe(false);
  expect(roleOf(form)).toBe('block');
});

it.each([
  ['what comes next', ['nextSibling', 'parentNode']],
  ['what it is', ['nodeType', 'nextSibling', 'parentNode']],
  ['its tag', ['localName']],
  ['its questions', ['matches', 'hasAttributes', 'querySelectorAll', 'contains']],
])('passes over a form whose fields hide %s [H18]', (_what, names) => {
  const { form, around } = placeForm(names);
  expect(isOddForm(form)).toBe(true);
  const parts = [...walkBlock(around)].map(
    (part) => part && ('run' in part ? part.run.text : 'tag' in part ? part.tag : ''),
  );
  expect(parts).toEqual(['before', 'p']);
  expect(blockAround(form)).toBeNull();
  expect(shadowOf(form)).toBeNull();
  expect([...listBlocksBelow(form)]).toEqual([]);
});
