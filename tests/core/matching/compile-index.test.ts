import { describe, expect, it } from 'vitest';
import { compileIndex } from '../../../core/matching/compile-index';
import { findAllCandidates, findMentions } from '../../../core/matching/find-mentions';
import { checksum } from '../../../core/matching/hash';
import { encodeWords, loadIndex } from '../../../core/matching/match-index';
import { sampleIndex, sampleTopics, warningsFor } from './sample-index';

const surfaces = (text: string, aliases: readonly string[]): string[] =>
  findMentions(text, sampleIndex([{ aliases }])).map(({ start, end }) => text.slice(start, end));

function wordsOf(artifact: string): Uint32Array {
  return new Uint32Array(Uint8Array.from(atob(artifact), (character) => character.charCodeAt(0)).buffer);
}

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
    expect(findAllCandidates(text, index).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Operation Number 99999',
      'Operation Number 0',
    ]);
    for (let i = 0; i < 100_000; i += 997) expect(findAllCandidates(`Operation Number ${i}`, index)).toHaveLength(1);
  }, 30_000);

  it('finds each of 200,000 unlike aliases, whose short hashes meet', () => {
    const aliases = Array.from({ length: 200_000 }, (_, i) => (i * 7_919 + 1_000_003).toString(36));
    const index = sampleIndex([{ aliases }]);
    expect(findAllCandidates(aliases.join(' '), index)).toHaveLength(aliases.length);
  }, 30_000);

  it('gives the same artifact for the same topics', () => {
    const topics = () =>
      sampleTopics([
        { aliases: ['OPM', 'Sony'], vetoes: [{ text: 'Music', scope: 'page', aliases: ['Sony'] }] },
        { aliases: ['OPM'], evidence: { who: [{ text: 'hackers' }] }, precededByOtherName: ['Edward'] },
      ]);
    expect(compileIndex(topics()).artifact).toBe(compileIndex(topics()).artifact);
  });

  it('takes no topics at all', () => {
    expect(findMentions('OPM', sampleIndex([]))).toEqual([]);
  });
});

describe('loadIndex', () => {
  const { artifact } = compileIndex(sampleTopics([{ aliases: ['OPM', 'Sony Pictures'] }]));

  it.each([
    ['no base64', '%%%', /damaged: it is no base64/],
    ['nothing', '', /no match index/],
    ['something else', btoa('something else that is long enough'), /no match index/],
    ['an end cut off', btoa(atob(artifact).slice(0, -8)), /damaged/],
    ['only the magic word', btoa(atob(artifact).slice(0, 8)), /damaged/],
  ])('refuses %s', (_, bad, message) => {
    expect(() => loadIndex(bad)).toThrow(message);
  });

  it('refuses any changed word', () => {
    const words = wordsOf(artifact);
    for (let at = 0; at < words.length; at++) {
      const bad = words.slice();
      bad[at] = (bad[at] ?? 0) ^ 0x100;
      expect(() => loadIndex(encodeWords(bad)), `word ${at}`).toThrow(/match index/);
    }
  });

  it('refuses a newer version and says both', () => {
    const newer = wordsOf(artifact);
    newer[1] = 99;
    newer[2] = checksum(newer, 3);
    expect(() => loadIndex(encodeWords(newer))).toThrow(/version 99.*reads \d+/);
  });
});
