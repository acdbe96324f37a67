import { describe, expect, it } from 'vitest';
import { buildWordPages } from '../../../core/search/build-word-pages';
import { combineScores, scoreWholeWord, scoreWord, takeBest } from '../../../core/search/find-places';
import { samplePack, sampleTopic } from '../store/sample-pack';

const { topics } = samplePack([
  sampleTopic('a', { name: 'Amber Falcon', aliases: [{ text: 'AF' }] }),
  sampleTopic('b', { name: 'Falconry', aliases: [{ text: 'Amber' }], summary: 'About falcons.' }),
  sampleTopic('c', { name: 'Other', aliases: [{ text: 'Another' }], summary: 'Seen with a falcon.' }),
]);
const pages = buildWordPages(topics).map((page) => ({ ...page, edition: 1 }));
const find = (...words: string[]) =>
  takeBest(combineScores(words.map((word) => scoreWord(word, pages))), 10).map(({ number, worth }) => [number, worth]);

describe('finding places', () => {
  it('weighs where a word stands and whether it is whole', () => {
    expect(find('falcon')).toEqual([
      [0, 12],
      [1, 4],
      [2, 3],
    ]);
  });

  it('wants every word, and takes any when no topic holds them all', () => {
    expect(find('amber', 'falcon').map(([number]) => number)).toEqual([0, 1]);
    expect(find('amber', 'other').map(([number]) => number)).toEqual([0, 1, 2]);
  });

  it('finds what is nearly the word when nothing begins with it', () => {
    expect(find('falcpn').map(([number]) => number)).toContain(0);
    expect(find('zzzzzz')).toEqual([]);
    expect([...scoreWholeWord('falc', pages)]).toEqual([]);
  });

  it('takes the best, and of equals the first', () => {
    const scores = Uint16Array.from([2, 0, 5, 2, 2]);
    expect(takeBest(scores, 3).map(({ number }) => number)).toEqual([0, 2, 3]);
    expect(takeBest(scores, 1)).toEqual([{ number: 2, worth: 5 }]);
    expect(takeBest(new Uint16Array(), 3)).toEqual([]);
  });
});
