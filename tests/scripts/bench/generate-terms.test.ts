import { describe, expect, it } from 'vitest';
import { generateTerms } from '../../../scripts/bench/generate-terms';

const VOCABULARY = ['house', 'Table', 'winter', 'Karate'];

describe('generateTerms', () => {
  const terms = generateTerms(2_000, VOCABULARY);
  const share = (keep: (text: string) => boolean) => terms.filter(({ text }) => keep(text)).length / terms.length;

  it('gives the same names again, and a shorter list is the beginning of a longer one', () => {
    expect(generateTerms(2_000, VOCABULARY)).toEqual(terms);
    expect(generateTerms(50, VOCABULARY)).toEqual(terms.slice(0, 50));
  });

  it('gives each name once', () => {
    expect(new Set(terms.map(({ text }) => text.toLowerCase())).size).toBe(2_000);
  });

  it('mixes names of one, two and three words, a tenth of them as written', () => {
    expect(share((text) => !text.includes(' '))).toBeCloseTo(0.5, 1);
    expect(share((text) => text.split(' ').length === 3)).toBeCloseTo(0.15, 1);
    expect(terms.filter(({ match }) => match === 'exact').length / terms.length).toBeCloseTo(0.1, 1);
  });

  it('trusts only names that hold an invented word', () => {
    const known = new Set(VOCABULARY.map((word) => word.toLowerCase()));
    for (const { text, strength } of terms) {
      const invented = text.split(' ').some((word) => !known.has(word.toLowerCase()));
      expect(strength === 'strong', text).toBe(invented);
    }
  });
});
