// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import messages from '../../../assets/public/_locales/en/messages.json';
import { lendExtension } from '../../../core/messaging/hint-door';
import { CARD_TEXTS } from '../../../entrypoints/hint/card-texts';
import { readText, readTextLanguage, rememberTexts } from '../../../entrypoints/hint/read-text';

it('remembers language and all texts for the time the extension is gone', () => {
  let isGone = false;
  const getMessage = (key: string, substitutions: readonly string[] = []) => {
    if (isGone) throw new Error('Extension context invalidated.');
    return key === 'languageTag' ? 'ar' : `ar: ${[key, ...substitutions.slice(0, 2)].join(' + ')}`;
  };
  lendExtension({ ask: () => Promise.reject(new Error('nobody there')), getMessage, isGone: () => isGone });
  rememberTexts();
  isGone = true;
  expect(readTextLanguage()).toEqual({ lang: 'ar', dir: 'rtl' });
  expect(readText('cardQuietAlias', 'Sony $2')).toBe('ar: cardQuietAlias + Sony $2 + ');
  expect(readText('cardPack', 'Pack', '1.0')).toBe('ar: cardPack + Pack + 1.0');
  expect(readText('nobodyAsked')).toBe('');
});

it('knows every text of a card', () => {
  const keys = Object.keys(messages).filter((key) => /^(?:card|kind|refused)[A-Z]/.test(key));
  expect(keys.length).toBeGreaterThan(40);
  expect(keys.filter((key) => !CARD_TEXTS.includes(key))).toEqual([]);
});
