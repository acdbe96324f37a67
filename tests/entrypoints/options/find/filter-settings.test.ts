// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { filterSettings } from '../../../../entrypoints/options/find/filter-settings';

const PAGE = `
  <h1>Options</h1>
  <section data-find="underline"><h2>Marks</h2>
    <div data-find="width">Thickness</div>
    <div data-find="color">Colour <select><option>Rosé</option></select></div>
    <h3>Preview</h3>
  </section>
  <section data-find=""><h2>Sites</h2>
    <div data-find="editors">Leave alone
      <details><summary>Show 2</summary><ul class="rows"><li>figma.com</li><li>miro.com</li></ul></details>
    </div>
    <div data-find="">Other <details data-words="csv"><summary>Save as</summary>Loading</details></div>
  </section>
  <section data-find="entry"><h2>Topics</h2><p>All of them</p><div class="topic-list">Snowden</div></section>`;

beforeEach(() => {
  document.body.innerHTML = PAGE;
});

const filter = (typed: string) => filterSettings(document.body, typed);
const isShown = (element: Element) => !element.closest('[data-unfit]');
const titles = () => [...document.querySelectorAll('h2')].filter(isShown).map((title) => title.textContent);
const parts = () =>
  [...document.querySelectorAll('div[data-find]')].filter(isShown).map((part) => part.firstChild?.nodeValue?.trim());
const folds = () => [...document.querySelectorAll('details')].map(({ open }) => open);

describe('filterSettings', () => {
  it('leaves the parts in sight that have all words, under their headings', () => {
    expect(filter('thick')).toBe(1);
    expect([titles(), parts()]).toEqual([['Marks'], ['Thickness']]);
    expect(filter('color MARKS')).toBe(1);
    expect(parts()).toEqual(['Colour']);
    expect(filter('rose')).toBe(1);
    expect(filter('nothing like it')).toBe(0);
    expect(titles()).toEqual([]);
  });

  it('finds all parts by the name of their section, and a section without parts as a whole', () => {
    expect(filter('underline')).toBe(2);
    expect(parts()).toEqual(['Thickness', 'Colour']);
    expect(filter('of them')).toBe(1);
    expect(titles()).toEqual(['Topics']);
    expect(filter('snowden')).toBe(0);
  });

  it('finds very short words only where a word begins', () => {
    expect(filter('co')).toBe(2);
    expect(filter('ol')).toBe(0);
  });

  it('opens the fold that has a word, shows its entries that fit, and closes it afterwards', () => {
    filter('figma');
    expect(folds()).toEqual([true, false]);
    expect([...document.querySelectorAll('li')].filter(isShown).map((entry) => entry.textContent)).toEqual([
      'figma.com',
    ]);
    filter('csv');
    expect(folds()).toEqual([false, true]);
    filter('editors');
    expect(folds()).toEqual([false, false]);
  });

  it('leaves a fold alone that the reader closed again or had open before', () => {
    filter('figma');
    const [fold] = document.querySelectorAll('details');
    if (fold) fold.open = false;
    filter('figma');
    expect(folds()[0]).toBe(false);
    filter('');
    if (fold) fold.open = true;
    filter('figma');
    filter('');
    expect(folds()[0]).toBe(true);
  });

  it('shows everything again when nothing is typed', () => {
    filter('figma');
    expect(filter('  ')).toBeNull();
    expect(document.querySelector('[data-unfit], [data-opened]')).toBeNull();
    expect(folds()).toEqual([false, false]);
  });
});
