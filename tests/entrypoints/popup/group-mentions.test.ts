import { expect, it } from 'vitest';
import { groupMentions } from '../../../entrypoints/popup/group-mentions';
import type { PageMention } from '../../../entrypoints/popup/list-page-mentions';

const mention = (frameId: number, id: number, topic: PageMention['topic'], text: string): PageMention => ({
  frameId,
  id,
  topic,
  text,
  reason: { alias: text, strength: 'strong', evidence: [] },
});

it('makes one entry of all mentions of a topic, over all frames, in the order of the page', () => {
  const mentions = [
    mention(0, 1, 'p#b', 'Beta'),
    mention(0, 2, 'p#a', 'Alpha'),
    mention(3, 1, 'p#b', 'B.'),
    mention(3, 2, 'p#b', 'Beta'),
  ];
  expect(groupMentions(mentions)).toEqual([
    { topic: 'p#b', mentions: [mentions[0], mentions[2], mentions[3]], words: ['Beta', 'B.'] },
    { topic: 'p#a', mentions: [mentions[1]], words: ['Alpha'] },
  ]);
});
