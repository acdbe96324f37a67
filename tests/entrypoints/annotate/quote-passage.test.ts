import { describe, expect, it } from 'vitest';
import { quotePassage } from '../../../entrypoints/annotate/quote-passage';

describe('quotePassage', () => {
  it('quotes a short block as a whole, white space folded', () => {
    expect(quotePassage('  The\n  OPM\tbreach. ', 8, 18)).toBe('The OPM breach.');
  });

  it('cuts a long one between words', () => {
    const words = 'word '.repeat(40);
    const passage = quotePassage(`${words}OPM ${words}`, words.length, words.length + 3);
    expect(passage).toMatch(/^…(word )+OPM( word)+…$/);
    expect(passage.length).toBeLessThan(250);
  });

  it('cuts anywhere where there are no blanks, but no sign in two', () => {
    const signs = '🙂'.repeat(100);
    const passage = quotePassage(`a${signs}OPM${signs}`, 201, 204);
    expect(passage).toMatch(/^…🙂+OPM🙂+…$/u);
  });
});
