import { describe, expect, it } from 'vitest';
import type { Topic } from '../../../../core/topics/topic';
import { startTopic } from '../../../../entrypoints/options/topics/edit/start-topic';
import { describeRefusal } from '../../../../entrypoints/options/topics/try/describe-refusal';
import { judgeWithDraft } from '../../../../entrypoints/options/topics/try/judge-with-draft';
import { splitAtMentions } from '../../../../entrypoints/options/topics/try/split-at-mentions';
import { readMessage } from '../../../components/read-message';

const DRAFT: Topic = {
  ...startTopic('heron', 'Grey Heron'),
  aliases: [{ text: 'Heron', strength: 'supported', match: 'exact' }],
  evidence: { what: [{ text: 'breach' }] },
  vetoes: [{ text: 'Heron Tower', scope: 'sentence' }],
};

describe('judgeWithDraft', () => {
  const judge = judgeWithDraft({ draft: DRAFT, packId: 'p', others: [startTopic('owl', 'Snowy Owl')] });

  it('marks with the draft and its pack, and says why', () => {
    const { mentions, refused, names } = judge('The breach by Heron. Later Snowy Owl.');
    expect(mentions.map(({ topic }) => names.get(topic))).toEqual(['Grey Heron', 'Snowy Owl']);
    expect(mentions[0]?.reason.evidence).toEqual([{ group: 'what', word: 'breach' }]);
    expect(refused).toEqual([]);
  });

  it.each([
    ['Heron stood there.', 'No related words stand near.'],
    ['A breach at Heron Tower.', '“Heron Tower” forbids it.'],
  ])('says why nothing is marked in %j', (text, words) => {
    const { refused } = judge(text);
    expect(refused.map(({ refusal }) => describeRefusal(refusal, readMessage))).toEqual([words]);
  });

  it('takes the draft in place of the pack’s topic', () => {
    const old = { ...DRAFT, aliases: [{ text: 'Egret', strength: 'strong' as const, match: 'exact' as const }] };
    const { mentions } = judgeWithDraft({ draft: DRAFT, packId: 'p', others: [old] })('Egret and the breach of Heron');
    expect(mentions).toHaveLength(1);
  });
});

describe('describeRefusal', () => {
  it.each(['veto', 'other-name', 'no-evidence', 'one-group', 'no-company'] as const)('has words for %s', (rule) => {
    expect(describeRefusal({ rule }, readMessage)).not.toBe('');
  });
});

describe('splitAtMentions', () => {
  it('keeps every sign, and makes one mark of mentions that overlap', () => {
    const text = 'a Heron b';
    const parts = splitAtMentions(text, [
      { start: 2, end: 7 },
      { start: 2, end: 7 },
      { start: 4, end: 7 },
    ]);
    expect(parts.map(({ words, isMark }) => [words, isMark])).toEqual([
      ['a ', false],
      ['Heron', true],
      [' b', false],
    ]);
    expect(splitAtMentions('abc', [{ start: 2, end: 9 }]).map(({ words }) => words)).toEqual(['ab', 'c']);
  });
});
