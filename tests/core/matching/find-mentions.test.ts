import { describe, expect, it } from 'vitest';
import { findMentions } from '../../../core/matching/find-mentions';
import { MENTION_CASES } from './find-mentions.cases';
import { sampleIndex, supported } from './sample-index';

for (const [chapter, cases] of Object.entries(MENTION_CASES)) {
  describe(`findMentions: ${chapter}`, () => {
    it.each(cases)('$name', ({ text, topics, surfaces, options }) => {
      const mentions = findMentions(text, sampleIndex(topics), options);
      expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual(surfaces);
      expect(mentions.map(({ reason }) => reason.alias)).toEqual(surfaces);
    });
  });
}

describe('findMentions', () => {
  it('gives the reason with the first word of each group', () => {
    const evidence = { what: [{ text: 'breach' }], who: [{ text: 'hackers' }] };
    const index = sampleIndex([{ aliases: [supported('OPM')], evidence }]);
    expect(
      findMentions('Hackers! OPM: a Breach, a breach by Hackers.\nOPM', index).map(({ reason }) => reason),
    ).toEqual([
      {
        alias: 'OPM',
        strength: 'supported',
        evidence: [
          { group: 'what', word: 'Breach' },
          { group: 'who', word: 'Hackers' },
        ],
      },
      expect.objectContaining({ alias: 'OPM' }),
    ]);
  });

  it('gives offsets of the whole text over several lines', () => {
    const text = '\n\nOPM\r\n\n x OPM';
    const mentions = findMentions(text, sampleIndex([{ aliases: ['OPM'] }]));
    expect(mentions.map(({ start }) => start)).toEqual([2, 11]);
  });
});
