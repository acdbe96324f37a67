import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeClusters, partHashtag, type Rewritten } from '../../../core/matching/rewrite-text';

/** Every unit with the stretch of the original it came from. */
function pieces(original: string, { text, starts, ends }: Rewritten): string[] {
  return [...text].map((_, i) => original.slice(starts[i], ends[i]));
}

describe('composeClusters', () => {
  it.each([
    ['ｿﾆｰ ﾋﾟｸﾁｬｰｽﾞ', 'ｿﾆｰ ピｸﾁｬｰズ'],
    ['カ\u3099', 'ガ'],
    ['\u1109\u1161\u11b7\u1109\u1165\u11bc', '삼성'],
    ['(ﾟДﾟ)', '(\ufffdД\ufffd)'],
    ['\u1161 \u3099', '\ufffd \ufffd'],
    ['plain', 'plain'],
  ])('%s', (text, composed) => {
    expect(composeClusters(text).text).toBe(composed);
  });

  it('leads each unit back to the cluster it came from', () => {
    const text = 'xカ\u3099y';
    expect(pieces(text, composeClusters(text))).toEqual(['x', 'カ\u3099', 'y']);
  });

  it('keeps a map as long as its text, in order, whatever it is given', () => {
    const unit = fc.constantFrom('a', 'カ', '\u3099', 'ｶ', 'ﾞ', '\u1100', '\u1161', '\u11a8', '한', '\ud83d', '\ude00');
    fc.assert(
      fc.property(
        fc.array(unit).map((units) => units.join('')),
        (text) => {
          const { text: composed, starts, ends } = composeClusters(text);
          expect([starts.length, ends.length]).toEqual([composed.length, composed.length]);
          for (let i = 0; i < composed.length; i++) {
            expect(ends[i]).toBeGreaterThan(starts[i] ?? Number.NaN);
            if (i > 0) expect(starts[i]).toBeGreaterThanOrEqual(starts[i - 1] ?? Number.NaN);
          }
        },
      ),
    );
  });
});

describe('partHashtag', () => {
  it.each([
    ['#OPMHack', '#OPM Hack'],
    ['#OPM_hack', '#OPM hack'],
    ['#EdwardSnowden', '#Edward Snowden'],
    ['#OPM', null],
    ['#apt1', null],
  ])('%s', (tag, parted) => {
    expect(partHashtag(tag)?.text ?? null).toBe(parted);
  });
});
