import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../../core/store/database';
import { changePack, installPacks, listPacks } from '../../../core/store/packs';
import { readState } from '../../../core/store/store-state';
import { getCardTopic, listTopics, setTopicOff } from '../../../core/store/topics';
import { undo } from '../../../core/store/undo';
import { resetStore } from './reset-store';
import { installPack, samplePack, sampleTopic } from './sample-pack';

const OPTIONS = { builtIn: true, enabledByDefault: true, digest: 'd1' };

beforeEach(async () => {
  await resetStore();
});

describe('installPacks', () => {
  it('stores header, topics and aliases', async () => {
    expect(await installPack(samplePack([sampleTopic('opm'), sampleTopic('sony')]), OPTIONS)).toBe(true);
    expect(await listPacks()).toMatchObject([
      { id: 'org.example.sample', enabled: true, builtIn: true, topicCount: 2 },
    ]);
    expect((await listTopics()).map((topic) => topic.id)).toEqual(['opm', 'sony']);
  });

  it('changes nothing for a digest it has', async () => {
    const pack = samplePack([sampleTopic('opm')]);
    await installPack(pack, OPTIONS);
    const before = (await readState()).generation;
    expect(await installPack(pack, OPTIONS)).toBe(false);
    expect((await readState()).generation).toBe(before);
  });

  it('replaces the topics on an update and keeps what the reader chose', async () => {
    await installPack(samplePack([sampleTopic('opm'), sampleTopic('gone')]), OPTIONS);
    await changePack('org.example.sample', { enabled: false });
    await setTopicOff('org.example.sample#opm', true);
    const next = samplePack([sampleTopic('opm'), sampleTopic('new')], { version: '1.1.0' });
    expect(await installPack(next, { ...OPTIONS, digest: 'd2' })).toBe(true);
    expect(await listPacks()).toMatchObject([{ version: '1.1.0', enabled: false, topicCount: 2 }]);
    expect(await listTopics()).toEqual([]);
    await changePack('org.example.sample', { enabled: true });
    expect((await listTopics()).map(({ id, off }) => [id, off])).toEqual([
      ['new', false],
      ['opm', true],
    ]);
    expect(await db.topicPages.count()).toBe(1);
  });

  it('puts the edits made while looking at a pack over it, in the same step', async () => {
    const pack = samplePack([sampleTopic('opm')]);
    const alias = { text: 'opm breach', strength: 'supported', match: 'never' } as const;
    const edit = {
      packId: pack.id,
      topicId: 'opm',
      fields: {},
      removed: [],
      aliases: [{ text: alias.text, alias }],
      edited: '2026-02-03T00:00:00.000Z',
    };
    const install = { ...OPTIONS, pack, edits: [edit] };
    const label = { key: 'changeImport', args: ['Sample'] };
    expect(await installPacks([install], { label })).toBe(1);
    expect((await listTopics()).map(({ aliases }) => aliases)).toEqual([[alias]]);
    expect(await installPack(pack, OPTIONS)).toBe(false);
    expect(await installPacks([install])).toBe(1);
    await undo();
    expect(await listPacks()).toEqual([]);
    expect(await db.edits.count()).toBe(0);
  });

  it('keeps none of several packs when one fails', async () => {
    const packs = [samplePack([sampleTopic('opm')]), samplePack([sampleTopic('x')], { id: 'org.example.other' })];
    const onPages = (_done: number, total: number) => {
      if (total > 2) throw new Error('no more');
    };
    const installs = packs.map((pack) => ({ ...OPTIONS, pack }));
    await expect(installPacks(installs, { onPages })).rejects.toThrow('no more');
    expect(await db.topicPages.count()).toBe(0);
    expect(await listPacks()).toEqual([]);
    expect((await readState()).generation).toBe(0);
  });
});

describe('changePack', () => {
  it('throws for a pack that is not there, and counts nothing', async () => {
    await expect(changePack('org.example.none', { enabled: true })).rejects.toThrow('org.example.none');
    expect((await readState()).generation).toBe(0);
  });
});

describe('getCardTopic', () => {
  it('gives topic, header and those related topics that are in the store', async () => {
    const topic = sampleTopic('opm', { related: ['sony', 'org.example.other#far'] });
    await installPack(samplePack([topic, sampleTopic('sony')]), OPTIONS);
    const card = await getCardTopic('org.example.sample#opm');
    expect(card?.topic).not.toHaveProperty('packId');
    expect(card?.pack).not.toHaveProperty('digest');
    expect(card).toMatchObject({ ref: 'org.example.sample#opm', topic: { name: 'OPM' }, pack: { version: '1.0.0' } });
    expect(card?.related).toEqual([{ ref: 'org.example.sample#sony', name: 'SONY' }]);
  });

  it('gives null for what is not there', async () => {
    expect(await getCardTopic('org.example.sample#opm')).toBeNull();
  });
});
