import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkStore } from '../../../core/store/copy/check-store';
import { db } from '../../../core/store/database';
import { listPacks } from '../../../core/store/packs';
import { listQuiets } from '../../../core/store/quiets';
import { getCardTopic, listTopics } from '../../../core/store/topics';
import { resetStore } from './reset-store';
import { samplePack, sampleTopic } from './sample-pack';

/** The database as the version before pages left it. */
async function leaveOldStore(): Promise<void> {
  await resetStore();
  await db.delete();
  const old = new Dexie('sidelight');
  old.version(1).stores({
    packs: '&id',
    topics: '&[packId+id], packId',
    aliases: '++row, [packId+topicId], folded, packId',
    topicStates: '&[packId+topicId]',
    quiets: '&id',
    siteRules: '&site',
    settings: '&key',
    meta: '&key',
  });
  old.version(2).stores({ derived: '&key' });
  const pack = samplePack(Array.from({ length: 40 }, (_, i) => sampleTopic(`t${i}`)));
  const { topics, format: _format, ...header } = pack;
  await old.table('packs').put({ ...header, enabled: true, builtIn: true, digest: 'd', topicCount: topics.length });
  await old.table('topics').bulkPut(topics.map((topic) => ({ ...topic, packId: pack.id })));
  await old.table('topicStates').put({ packId: pack.id, topicId: 't3', off: true });
  await old.table('quiets').put({ id: 'q', grain: 'topic', topic: `${pack.id}#t4` });
  await old.table('meta').put({ key: 'generation', value: 7 });
  old.close();
}

beforeEach(leaveOldStore);

describe('upgradeToPages', () => {
  it('loses no topic and nothing that a reader chose', async () => {
    await db.open();
    expect(await listPacks()).toMatchObject([
      { id: 'org.example.sample', enabled: true, topicCount: 40, pageCount: 3 },
    ]);
    const topics = await listTopics();
    expect(topics).toHaveLength(40);
    expect(topics.filter(({ off }) => off).map(({ id }) => id)).toEqual(['t3']);
    expect((await getCardTopic('org.example.sample#t39'))?.topic.name).toBe('T39');
    expect((await listQuiets()).map(({ id }) => id)).toEqual(['q']);
  });

  it('leaves a store that is found sound, and gets its copy', async () => {
    await db.open();
    expect(await checkStore()).toBeNull();
    await db.quiets.clear();
    expect(await checkStore()).toMatchObject({ kind: 'healed' });
    expect((await listQuiets()).map(({ id }) => id)).toEqual(['q']);
  });
});
