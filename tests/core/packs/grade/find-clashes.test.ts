import { expect, it } from 'vitest';
import { findClashes } from '../../../../core/packs/grade/find-clashes';
import { gradePack } from '../../../../core/packs/grade/grade-pack';
import { sampleDraft, sampleTopic } from './sample-draft';
import { SAMPLE_WORDS } from './sample-words';

it('finds names that the store has, however they are written, and says whose they are', () => {
  const draft = sampleDraft([
    sampleTopic('bear', ['Fancy Bear', 'APT28'], { name: 'Fancy Bear' }),
    sampleTopic('x', ['Emotet']),
  ]);
  const { pack } = gradePack(draft, SAMPLE_WORDS);
  const known = [
    { text: 'fancy-bear', topicName: 'Sofacy', packName: 'Groups' },
    { text: 'FANCY BEAR', topicName: 'Bears', packName: 'Zoo' },
    // A hidden form of this pack.
    { text: 'APT 28', topicName: 'Sofacy', packName: 'Groups' },
    { text: '---', topicName: 'Dashes', packName: 'Groups' },
  ];
  expect(findClashes(pack, known)).toEqual([
    { text: 'Fancy Bear', topicId: 'bear', topicName: 'Fancy Bear', known: known.slice(0, 2) },
  ]);
  expect(findClashes(pack, [])).toEqual([]);
});
