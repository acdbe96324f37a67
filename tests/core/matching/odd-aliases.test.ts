import { describe, expect, it } from 'vitest';
import { findMentions } from '../../../core/matching/find-mentions';
import { parsePack } from '../../../core/topics/parse-pack';
import { samplePackData, sampleTopic } from '../store/sample-pack';
import { findSpans } from './find-spans';
import { sampleIndex, warningsFor } from './sample-index';

const FAMILY = '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}';

describe('a name', () => {
  it.each([
    ['', 'is empty'],
    ['   ', 'is empty'],
    ['x'.repeat(10_000), 'is longer than 200 characters'],
    ['a\u0000b', 'holds an invisible or direction-changing character'],
    ['a\ud800', 'holds half of a surrogate pair'],
  ])('that no text can hold is refused: %.20j [B14]', (text, message) => {
    const parsed = parsePack(samplePackData([sampleTopic('a', { aliases: [{ text }] })]));
    expect(parsed).toEqual({ faults: [{ path: 'topics[0].aliases[0].text', message }] });
  });

  it.each([
    ['x', 'one-character'],
    ['-', 'empty'],
    ['\u00ad\u0301', 'empty'],
    ['é', 'one-character'],
  ])('that would be found everywhere is told and left out: %j [B14]', (text, problem) => {
    expect(warningsFor([text])).toEqual([{ topic: 'p#t0', text, problem }]);
    expect(findSpans(`a ${text} b ${text}`, sampleIndex([{ aliases: [text] }]))).toEqual([]);
  });

  it.each([FAMILY, 'C++', '.NET', '??!', '漢', '𠀀𠀀', 'a'.repeat(200)])(
    'that is odd is found as it is written: %.20j [B14]',
    (text) => {
      const page = `see ${text} here`;
      const found = findMentions(page, sampleIndex([{ aliases: [text] }]));
      expect(found.map(({ start, end }) => page.slice(start, end))).toEqual([text]);
    },
  );

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'])(
    'that is one of machinery is found where it stands, and nowhere else: %s [B06]',
    (text) => {
      const index = sampleIndex([{ aliases: [text] }]);
      expect(findSpans(`the ${text} of it`, index)).toEqual([[4, 4 + text.length]]);
      const others = sampleIndex([{ aliases: ['Grey Heron'] }]);
      expect(findSpans(`the ${text} of it`, others)).toEqual([]);
    },
  );

  it.each([
    ['раураl', 'paypal'],
    ['paypal', 'раураl'],
    ['Αpple', 'Apple'],
    ['Ӏbm corp', 'Ibm corp'],
  ])('that looks like another is not the other: %s and %s [B12]', (alias, other) => {
    const index = sampleIndex([{ aliases: [{ text: alias, strength: 'strong', match: 'caseless' }] }]);
    expect(findSpans(`a ${other} b`, index)).toEqual([]);
    expect(findSpans(`a ${alias} b`, index)).toHaveLength(1);
  });
});
