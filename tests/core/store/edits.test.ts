import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../../core/store/database';
import { getEdit, newTopicRef, removeEdit, saveTopic } from '../../../core/store/edits';
import { listIndexTopics } from '../../../core/store/list-index-topics';
import { listPacks, readInstalledPack, readPack, removePack } from '../../../core/store/packs';
import { listStrayEdits, removeStrayEdits } from '../../../core/store/stray-edits';
import { getCardTopic, listTopics } from '../../../core/store/topics';
import { parsePack } from '../../../core/topics/parse-pack';
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

  it('writes nothing where nobody would find it: the pack was removed meanwhile', async () => {
    const topic = await readTopic(OPM);
    await removePack(PACK);
    await expect(saveTopic(OPM, { ...topic, name: 'Mine' }, {})).rejects.toThrow(PACK);
    expect(await db.edits.count()).toBe(0);
  });

  it('keeps facts and their sources together when the pack counts its sources anew', async () => {
    const one = { title: 'One', publisher: 'P' };
    const other = { title: 'Other', publisher: 'P' };
    const facts = [{ date: '2015', text: 'It was.', source: 0 }];
    await installPack(samplePack([sampleTopic('opm', { facts, sources: [one] })], { version: '1.1.0' }));
    const topic = await readTopic(OPM);
    await saveTopic(OPM, { ...topic, facts: [{ date: '2015', text: 'It was so.', source: 0 }] }, {});
    const moved = [{ date: '2015', text: 'It was.', source: 1 }];
    await installPack(samplePack([sampleTopic('opm', { facts: moved, sources: [other, one] })], { version: '2.0.0' }));
    const edited = await readTopic(OPM);
    expect(edited.sources[edited.facts[0]?.source ?? -1]?.title).toBe('One');
    expect(parsePack(await readPack(PACK))).toHaveProperty('pack');
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

  it('leaves no reference to a topic that is left out or gone', async () => {
    const own = `${PACK}#own` as TopicRef;
    const far = 'org.example.other#far';
    await saveTopic(own, { ...(await readTopic(OPM)), id: 'own', related: ['opm'] }, {});
    await saveTopic(OPM, { ...(await readTopic(OPM)), related: ['own', 'sony', `${PACK}#own`, far] }, {});
    const readRelated = async (withPrivate: boolean) => {
      const pack = await readPack(PACK, { withPrivate });
      expect(parsePack(pack)).toHaveProperty('pack');
      return pack?.topics.find(({ id }) => id === 'opm')?.related;
    };
    expect(await readRelated(false)).toEqual(['own', 'sony', `${PACK}#own`, far]);
    await saveTopic(own, await readTopic(own), { private: true });
    expect(await readRelated(true)).toEqual(['own', 'sony', `${PACK}#own`, far]);
    expect(await readRelated(false)).toEqual(['sony', far]);
    await removeEdit(own);
    expect(await readRelated(true)).toEqual(['sony', far]);
  });

  it('keeps a private topic from pages and from what is shared, and leaves it to be looked up', async () => {
    await saveTopic(OPM, await readTopic(OPM), { private: true });
    expect((await listIndexTopics()).map(({ ref }) => ref)).toEqual([`${PACK}#sony`]);
    expect((await readPack(PACK, { withPrivate: false }))?.topics.map(({ id }) => id)).toEqual(['sony']);
    expect((await readTopic(OPM)).name).toBe('OPM');
  });

  it('tells which edits lost their topic, brings them back with it, and deletes them when asked', async () => {
    await saveTopic(OPM, { ...(await readTopic(OPM)), name: 'Mine' }, {});
    expect(await listStrayEdits(PACK)).toEqual([]);
    await installPack(samplePack([sampleTopic('sony')], { version: '2.0.0' }));
    expect(await listStrayEdits(PACK)).toMatchObject([{ topicId: 'opm', fields: { name: 'Mine' } }]);
    await installPack(samplePack([sampleTopic('opm'), sampleTopic('sony')], { version: '3.0.0' }));
    expect(await listStrayEdits(PACK)).toEqual([]);
    expect((await readTopic(OPM)).name).toBe('Mine');
    await installPack(samplePack([sampleTopic('sony')], { version: '4.0.0' }));
    await removeStrayEdits(PACK);
    expect(await db.edits.count()).toBe(0);
  });
});
