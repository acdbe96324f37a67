// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { lendExtension } from '../../../core/messaging/hint-door';
import { readText, readTextLanguage, rememberFailureTexts } from '../../../entrypoints/hint/read-text';

it('remembers language and failure texts for the time the extension is gone', () => {
  let isGone = false;
  const getMessage = (key: string) => {
    if (isGone) throw new Error('Extension context invalidated.');
    return key === 'languageTag' ? 'ar' : `ar: ${key}`;
  };
  lendExtension({ ask: () => Promise.reject(new Error('nobody there')), getMessage, isGone: () => isGone });
  rememberFailureTexts();
  isGone = true;
  expect(readTextLanguage()).toEqual({ lang: 'ar', dir: 'rtl' });
  expect(readText('cardNoAnswer')).toBe('ar: cardNoAnswer');
  expect(readText('cardMore')).toBe('');
});
