import { describe, expect, it } from 'vitest';
import { chooseNeighbours, type Linked } from '../../../core/pictures/choose-neighbours';
import type { TopicRef } from '../../../core/topics/topic-ref';

const topic = (id: string, ...related: string[]): Linked => ({
  ref: `p#${id}`,
  related: related.map((other): TopicRef => `p#${other}`),
});

describe('chooseNeighbours', () => {
  it('follows links in both directions, nearer topics first', () => {
    const topics = [topic('a', 'b'), topic('b', 'c'), topic('c'), topic('d', 'a'), topic('alone')];
    expect(chooseNeighbours(topics, 'p#a', 30)).toEqual({
      refs: ['p#a', 'p#b', 'p#d', 'p#c'],
      links: [
        ['p#a', 'p#b'],
        ['p#b', 'p#c'],
        ['p#d', 'p#a'],
      ],
    });
  });

  it('tells a link once that both ends name, and none to itself or to what is not there', () => {
    expect(chooseNeighbours([topic('a', 'b', 'a', 'gone'), topic('b', 'a')], 'p#a', 30).links).toEqual([
      ['p#a', 'p#b'],
    ]);
  });

  it('stops at its limit, with the links of those it kept', () => {
    const star = [topic('a', 'b', 'c', 'd'), topic('b', 'c'), topic('c', 'd'), topic('d')];
    expect(chooseNeighbours(star, 'p#a', 3)).toEqual({
      refs: ['p#a', 'p#b', 'p#c'],
      links: [
        ['p#a', 'p#b'],
        ['p#a', 'p#c'],
        ['p#b', 'p#c'],
      ],
    });
  });

  it('is empty around a topic that is not there', () => {
    expect(chooseNeighbours([topic('a')], 'p#b', 30)).toEqual({ refs: [], links: [] });
  });
});
