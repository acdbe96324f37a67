import { describe, expect, it } from 'vitest';
import { decodeArtifact, encodeArtifact } from '../../../core/matching/artifact-text';
import { compileIndex } from '../../../core/matching/compile-index';
import { findMentions } from '../../../core/matching/find-mentions';
import { checksum } from '../../../core/matching/hash';
import { HEADER } from '../../../core/matching/index-layout';
import { loadIndex } from '../../../core/matching/match-index';
import { findSpans } from './find-spans';
import { sampleIndex, sampleTopics, warningsFor } from './sample-index';

const surfaces = (text: string, aliases: readonly string[]): string[] =>
  findMentions(text, sampleIndex([{ aliases }])).map(({ start, end }) => text.slice(start, end));

describe('compileIndex', () => {
  it.each([
    ['', 'empty'],
    [' \u00ad\t', 'empty'],
    ['---', 'empty'],
    ['a', 'one-character'],
    ['!', 'one-character'],
  ])('leaves out %j', (text, problem) => {
    expect(warningsFor([text, 'OPM'])).toEqual([{ topic: 'p#t0', text, problem }]);
  });

  it('takes one Han character', () => {
    expect(warningsFor(['美'])).toEqual([]);
    expect(surfaces('在美国', ['美'])).toEqual(['美']);
  });

  it('takes punctuation and finds it', () => {
    expect(surfaces('Yahoo!!! wow', ['!!!'])).toEqual(['!!!']);
  });

  it('takes names of object members', () => {
    const names = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];
    expect(surfaces(`x ${names.join(', ')} y`, names)).toEqual(names);
    expect(surfaces(`x ${names.join(', ')} y`, ['OPM'])).toEqual([]);
  });

  it('takes an alias of 10,000 characters', () => {
    const name = 'long name '.repeat(1_000).trim();
    expect(surfaces(`x ${name}, ${name}`, [name])).toEqual([name, name]);
  });

  it('takes lone surrogates', () => {
    const names = ['\ud800x', 'x\udc00', '\udc00\ud800'];
    expect(() => sampleIndex([{ aliases: names }])).not.toThrow();
    expect(surfaces('a \ud800x b', names)).toEqual(['\ud800x']);
  });

  it('compiles and loads 100,000 aliases with one beginning', () => {
    const aliases = Array.from({ length: 100_000 }, (_, i) => `Operation Number ${i}`);
    const index = sampleIndex([{ aliases }]);
    const text = 'Operation Number 99999, Operation Number 100000, Operation Number 0';
    expect(findSpans(text, index).map(([start, end]) => text.slice(start, end))).toEqual([
      'Operation Number 99999',
      'Operation Number 0',
    ]);
    for (let i = 0; i < 100_000; i += 997) expect(findSpans(`Operation Number ${i}`, index)).toHaveLength(1);
  }, 30_000);

  it('finds each of 200,000 unlike aliases, whose short hashes meet', () => {
    const aliases = Array.from({ length: 200_000 }, (_, i) => (i * 7_919 + 1_000_003).toString(36));
    const index = sampleIndex([{ aliases }]);
    expect(findSpans(aliases.join(' '), index)).toHaveLength(aliases.length);
  }, 30_000);

  it('gives the same artifact for the same topics', () => {
    const topics = () =>
      sampleTopics([
        { aliases: ['OPM', 'Sony'], vetoes: [{ text: 'Music', scope: 'page', aliases: ['Sony'] }] },
        { aliases: ['OPM'], evidence: { who: [{ text: 'hackers' }] }, precededByOtherName: ['Edward'] },
      ]);
    expect(compileIndex(topics()).words).toEqual(compileIndex(topics()).words);
  });

  it('takes no topics at all', () => {
    expect(findMentions('OPM', sampleIndex([]))).toEqual([]);
  });
});

describe('loadIndex', () => {
  const { words } = compileIndex(
    sampleTopics([{ aliases: ['OPM', 'Sony Pictures'], vetoes: [{ text: 'Music', scope: 'page', aliases: ['OPM'] }] }]),
  );

  it.each([
    ['nothing', new Uint32Array(), /no match index/],
    ['something else', new Uint32Array(64), /no match index/],
    ['an end cut off', words.slice(0, -2), /damaged/],
    ['only the magic word and version', words.slice(0, 2), /damaged/],
  ])('refuses %s', (_, bad, message) => {
    expect(() => loadIndex(bad)).toThrow(message);
  });

  it('refuses any changed word', () => {
    for (let at = 0; at < words.length; at++) {
      const bad = words.slice();
      bad[at] = (bad[at] ?? 0) ^ 0x100;
      expect(() => loadIndex(bad), `word ${at}`).toThrow(/match index/);
    }
  });

  it('refuses a newer version and says both', () => {
    const newer = words.slice();
    newer[HEADER.version] = 99;
    newer[HEADER.checksum] = checksum(newer, HEADER.checksum + 1);
    expect(() => loadIndex(newer)).toThrow(/version 99.*reads \d+/);
  });

  it('travels as text', () => {
    expect(decodeArtifact(encodeArtifact(words))).toEqual(words);
    expect(() => decodeArtifact('%%%')).toThrow(/damaged: it is no base64/);
  });
});
