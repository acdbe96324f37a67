import { beforeEach, expect, it } from 'vitest';
import { getEdit, removeEdit, saveTopic } from '../../../core/store/edits';
import { digestBasis, isTopicChanged } from '../../../core/store/topic-basis';
import { getCardTopic } from '../../../core/store/topics';
import type { Topic } from '../../../core/topics/topic';
import type { TopicRef } from '../../../core/topics/topic-ref';
import { resetStore } from './reset-store';
import { installPack, samplePack, sampleTopic } from './sample-pack';

const OPM = 'org.example.sample#opm' as TopicRef;

beforeEach(async () => {
  await resetStore();
  await installPack(samplePack([sampleTopic('opm', { summary: 'Files.' })]));
});

async function read(): Promise<{ topic: Topic; basis: string }> {
  const card = await getCardTopic(OPM);
  if (!card) throw new Error('no topic');
  return { topic: card.topic, basis: digestBasis(card.topic, (await getEdit(OPM))?.private === true) };
}

it('saves over what the reader has seen', async () => {
  const { topic, basis } = await read();
  await saveTopic(OPM, { ...topic, name: 'Mine' }, { basis });
  expect((await read()).topic.name).toBe('Mine');
});

it.each<[string, (topic: Topic) => Promise<unknown>]>([
  ['another edit', (topic) => saveTopic(OPM, { ...topic, summary: 'Theirs.' }, {})],
  ['a mark as private', (topic) => saveTopic(OPM, topic, { private: true })],
  [
    'an update of its pack',
    () => installPack(samplePack([sampleTopic('opm', { summary: 'New.' })], { version: '2.0.0' })),
  ],
])('refuses to write over %s that the reader has not seen [F15]', async (_what, change) => {
  const { topic, basis } = await read();
  await change(topic);
  const theirs = await read();
  await expect(saveTopic(OPM, { ...topic, name: 'Mine' }, { basis })).rejects.toSatisfy(isTopicChanged);
  expect(await read()).toEqual(theirs);
});

it('refuses to bring back what was deleted meanwhile, unless that is meant [F15]', async () => {
  const own = 'urn:sidelight:my-topics#own' as TopicRef;
  const { topic } = await read();
  const mine = { ...topic, id: 'own' };
  await saveTopic(own, mine, { basis: digestBasis(null, false) });
  await removeEdit(own);
  await expect(saveTopic(own, mine, { basis: digestBasis(mine, false) })).rejects.toSatisfy(isTopicChanged);
  await saveTopic(own, mine, { basis: digestBasis(null, false) });
  expect((await getCardTopic(own))?.topic).toEqual(mine);
});
