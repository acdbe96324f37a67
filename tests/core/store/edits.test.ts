import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../../core/store/database';
import { getEdit, newTopicRef, removeEdit, saveTopic } from '../../../core/store/edits';
import { listIndexTopics } from '../../../core/store/list-index-topics';
import { listPacks, readInstalledPack, readPack } from '../../../core/store/packs';
import { getCardTopic, listTopics } from '../../../core/store/topics';
import type { Topic } from '../../../core/topics/topic';
import type { TopicRef } from '../../../core/topics/topic-ref';
import { resetStore } from './reset-store';
import { installPack, samplePack, sampleTopic } from './sample-pack';

const PACK = 'org.example.sample';
const OPM = `${PACK}#opm` as TopicRef;

beforeEach(async () => {
  await resetStore();
  await installPack(samplePack([sampleTopic('opm', { summary: 'Files of millions.' }), sampleTopic('sony')]));
});

async function readTopic(ref: TopicRef): Promise<Topic> {
  const card = await getCardTopic(ref);
  if (!card) throw new Error(`no ${ref}`);
  return card.topic;
}

describe('saveTopic', () => {
  it('keeps only what differs, so that an update reaches the rest', async () => {
    const topic = await readTopic(OPM);
    const [breach] = topic.aliases;
    if (!breach) throw new Error('no alias');
    const aliases = [
      { ...breach, strength: 'weak' as const },
      { text: 'Office of Personnel Management', strength: 'strong' as const, match: 'exact' as const },
    ];
    await saveTopic(OPM, { ...topic, name: 'The OPM breach', aliases }, {});
    const update = [{ text: 'opm breach' }, { text: 'OPM hack' }];
    await installPack(
      samplePack([sampleTopic('opm', { summary: 'Told anew.', aliases: update })], { version: '2.0.0' }),
    );
    const edited = await readTopic(OPM);
    expect(edited).toMatchObject({ name: 'The OPM breach', summary: 'Told anew.' });
    expect(edited.aliases.map(({ text, strength }) => [text, strength])).toEqual([
      ['opm breach', 'weak'],
      ['OPM hack', 'supported'],
      ['Office of Personnel Management', 'strong'],
    ]);
    expect((await readInstalledPack(PACK))?.topics[0]?.name).toBe('OPM');
    expect((await readPack(PACK))?.topics[0]?.name).toBe('The OPM breach');
  });

  it('takes fields and aliases of the pack away', async () => {
    const { summary: _summary, ...topic } = await readTopic(OPM);
    await saveTopic(OPM, { ...topic, aliases: [] }, {});
    expect(await readTopic(OPM)).not.toHaveProperty('summary');
    expect((await readTopic(OPM)).aliases).toEqual([]);
    expect((await listIndexTopics()).map(({ ref }) => ref)).toEqual([`${PACK}#sony`]);
  });

  it('forgets an edit that says what the pack says', async () => {
    const topic = await readTopic(OPM);
    await saveTopic(OPM, { ...topic, name: 'Other' }, {});
    await saveTopic(OPM, topic, {});
    expect(await getEdit(OPM)).toBeNull();
    expect(await db.edits.count()).toBe(0);
  });

  it('makes a topic of the reader’s own in a pack without a file, and deletes it', async () => {
    const ref = newTopicRef();
    const own: Topic = { ...(await readTopic(OPM)), id: ref.split('#')[1] ?? '', name: 'Mine' };
    await saveTopic(ref, own, {});
    expect((await listPacks()).map(({ id }) => id)).toContain('urn:sidelight:my-topics');
    expect(await readTopic(ref)).toEqual(own);
    expect((await listTopics()).find(({ created }) => created)?.name).toBe('Mine');
    expect((await readPack('urn:sidelight:my-topics'))?.topics).toEqual([own]);
    await removeEdit(ref);
    expect(await getCardTopic(ref)).toBeNull();
  });

  it('keeps a private topic from pages and from what is shared, and leaves it to be looked up', async () => {
    await saveTopic(OPM, await readTopic(OPM), { private: true });
    expect((await listIndexTopics()).map(({ ref }) => ref)).toEqual([`${PACK}#sony`]);
    expect((await readPack(PACK, { withPrivate: false }))?.topics.map(({ id }) => id)).toEqual(['sony']);
    expect((await readTopic(OPM)).name).toBe('OPM');
  });
});
