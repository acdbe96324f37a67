// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { preparePage } from '../../../core/page/prepare-page';
import { readLanguages } from '../../../core/page/read-languages';

vi.mock('../../../core/page/translate', () => ({
  translate: (key: string) => (key === 'languageTag' ? 'ar' : key),
}));

afterEach(() => vi.restoreAllMocks());

it('gives a page the language of its texts, whatever the browser speaks', () => {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['it-IT', 'it', 'ar']);
  preparePage('optionsTitle');
  const { lang, dir } = document.documentElement;
  expect({ lang, dir, title: document.title }).toEqual({ lang: 'ar', dir: 'rtl', title: 'optionsTitle' });
  expect(readLanguages()).toEqual(['ar', 'it-IT', 'it']);
});
