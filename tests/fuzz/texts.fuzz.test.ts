import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanAddress } from '../../core/annotate/clean-address';
import { nameFile } from '../../core/backup/name-file';
import { cleanLine } from '../../core/packs/read/clean-line';
import { cleanName } from '../../core/packs/read/clean-name';
import { cleanProse } from '../../core/packs/read/clean-prose';
import { describeSource } from '../../core/packs/read/describe-source';
import { listForms } from '../../core/packs/read/list-forms';
import { deriveTopicId, toTopicId } from '../../core/packs/read/topic-id';
import { checkAddress } from '../../core/packs/update/check-address';
import { edtfSpan } from '../../core/pictures/edtf-span';
import { hasPathOf, matchSite } from '../../core/sites/match-site';
import { EDTF_DATE_OR_INTERVAL, formatEdtf } from '../../core/topics/edtf';
import { LIMITS } from '../../core/topics/limits';
import { isSafeLink } from '../../core/topics/link';
import { readSelection } from '../../entrypoints/background/read-selection';
import { countCases } from './count-cases';

const odd = fc.string({
  unit: fc.constantFrom(
    ...'a0/:@.*?#%[]\\ -\u202e\u200b\u0301\ud800\u00df\u0130é漢',
    '//',
    'http:',
    'https://',
    '..',
    '\t',
  ),
  maxLength: 40,
});
const text = fc.oneof(
  odd,
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);
const date = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'0123456789-/~?.uXT'), maxLength: 22 }),
  fc
    .tuple(fc.integer({ min: -1, max: 10_000 }), fc.nat(14), fc.nat(33))
    .map(([year, month, day]) =>
      [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-'),
    ),
);
const HIDDEN = /[\u202a-\u202e\u2066-\u2069\u200b\ufeff\0]/;

describe('any text', () => {
  const { numRuns, timeout } = countCases(30);

  it('is a date that is told with its own year, or told as it is [B01]', { timeout }, () => {
    const check = (edtf: string) => {
      const told = formatEdtf(edtf, 'en');
      const span = edtfSpan(edtf);
      if (!EDTF_DATE_OR_INTERVAL.test(edtf)) expect([told, span]).toEqual([edtf, null]);
      else
        for (const part of edtf.split('/'))
          if (Number(part.slice(0, 4)) > 0) expect(told).toContain(String(Number(part.slice(0, 4))));
    };
    fc.assert(fc.property(date, check), { numRuns });
  });

  it('is a pattern of a site that fits in no time or does not [B01]', { timeout }, () => {
    const check = (pattern: string, hostname: string, path: string) => {
      const exactness = matchSite(pattern, { hostname, path });
      expect(exactness).toBeGreaterThanOrEqual(0);
      expect(exactness).toBeLessThanOrEqual(pattern.length);
      expect(hasPathOf(pattern, hostname)).toBeTypeOf('boolean');
    };
    fc.assert(fc.property(odd, odd, odd, check), { numRuns });
  });

  it('is an address that leads to the web without a password, or none [B01]', { timeout }, () => {
    const check = (address: string) => {
      if (isSafeLink(address)) {
        const { protocol, username, password } = new URL(address);
        expect(['http:', 'https:', 'mailto:']).toContain(protocol);
        expect(username + password).toBe('');
      }
      const source = describeSource(address);
      if (source?.url)
        expect([isSafeLink(source.url), source.title !== '', source.publisher !== '']).toEqual([true, true, true]);
      expect(cleanAddress(address) ?? '').not.toContain('#');
      try {
        expect(checkAddress(address).protocol).toMatch(/^https?:$/);
      } catch (error) {
        expect(String(error)).toMatch(/address(?:None|Unsafe|Login)/);
      }
    };
    fc.assert(
      fc.property(
        fc.oneof(
          text,
          fc.webUrl(),
          text.map((rest) => `https://${rest}`),
        ),
        check,
      ),
      { numRuns },
    );
  });

  it('is a name without what hides in it, and no longer than a name may be [B01]', { timeout }, () => {
    const check = (given: string) => {
      const lines = [cleanLine(given, LIMITS.name), cleanName(given), readSelection(given), ...listForms(given)];
      for (const line of lines) {
        expect(line.length).toBeLessThanOrEqual(LIMITS.name);
        expect(line).not.toMatch(HIDDEN);
        expect(line).not.toMatch(/[\r\n]/);
        expect(line.isWellFormed()).toBe(true);
      }
      expect(cleanProse(given, 50).length).toBeLessThanOrEqual(50);
      for (const id of [toTopicId(given), deriveTopicId(given)]) expect(id).toMatch(/^[^\s#]{0,200}$/);
      expect(nameFile([given], '.json')).toMatch(/^[\p{L}\p{M}\p{N}.-]+\.json$/u);
    };
    fc.assert(fc.property(text, check), { numRuns });
  });
});
