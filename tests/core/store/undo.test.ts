import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../../core/store/database';
import { hasPages } from '../../../core/store/edition';
import { MY_PACK, newTopicRef, saveTopic } from '../../../core/store/edits';
import { forgetHistory, readHistoryEnds } from '../../../core/store/history';
import { changePack, installPacks, listPacks, removePack } from '../../../core/store/packs';
import { changeSettings, readSettings } from '../../../core/store/settings';
import { readState } from '../../../core/store/store-state';
import { getCardTopic, setTopicOff } from '../../../core/store/topics';
import { redo, undo } from '../../../core/store/undo';
import { write } from '../../../core/store/write';
import { resetStore } from './reset-store';
import { installPack, samplePack, sampleTopic } from './sample-pack';

const PACK = 'org.example.sample';
const label = (key: string) => ({ key, args: [] });

beforeEach(async () => {
  await resetStore();
  await installPack(samplePack([sampleTopic('opm'), sampleTopic('sony')]));
});

describe('undo', () => {
  it('has nothing to do before the reader changed anything', async () => {
    expect(await readHistoryEnds()).toEqual({ undo: null, redo: null });
    expect(await undo()).toBeNull();
  });

  it('takes changes back one after the other, and does them again', async () => {
    const before = (await readState()).digest;
    await changeSettings({ density: 'every' }, label('density'));
    await setTopicOff(`${PACK}#opm`, true, label('off'));
    const after = (await readState()).digest;
    expect((await undo())?.label.key).toBe('off');
    expect((await undo())?.label.key).toBe('density');
    expect((await readState()).digest).toBe(before);
    expect(await db.topicStates.count()).toBe(0);
    expect((await readSettings()).density).toBe('first');
    expect((await redo())?.label.key).toBe('density');
    expect((await redo())?.label.key).toBe('off');
    expect(await redo()).toBeNull();
    expect((await readState()).digest).toBe(after);
  });

  it('cannot do again what something else was done instead of', async () => {
    await changeSettings({ density: 'every' }, label('density'));
    await undo();
    await changeSettings({ openDelayMs: 300 }, label('delay'));
    expect((await readHistoryEnds()).redo).toBeNull();
  });

  it('leaves fields alone that were changed since by others', async () => {
    await changePack(PACK, { enabled: false }, label('packOff'));
    await installPack(samplePack([sampleTopic('opm')], { version: '2.0.0' }));
    await undo();
    expect(await listPacks()).toMatchObject([{ version: '2.0.0', enabled: true, topicCount: 1 }]);
  });

  it('brings a removed pack back with its topics and what the reader wrote', async () => {
    const opm = (await getCardTopic(`${PACK}#opm`))?.topic;
    if (!opm) throw new Error('no topic');
    await saveTopic(`${PACK}#opm`, { ...opm, name: 'Office' }, {}, label('edit'));
    await removePack(PACK, label('remove'));
    expect(await getCardTopic(`${PACK}#opm`)).toBeNull();
    expect(await db.edits.count()).toBe(0);
    await undo();
    expect((await getCardTopic(`${PACK}#opm`))?.topic.name).toBe('Office');
    expect((await getCardTopic(`${PACK}#sony`))?.topic.name).toBe('SONY');
  });

  it('brings the edition before an import back, and drops it when it can no longer be undone', async () => {
    const pack = samplePack([sampleTopic('new')], { version: '2.0.0' });
    const install = { pack, builtIn: false, enabledByDefault: true, digest: '2' };
    await installPacks([install], { label: label('import') });
    expect(await getCardTopic(`${PACK}#opm`)).toBeNull();
    await undo();
    expect((await getCardTopic(`${PACK}#opm`))?.topic.name).toBe('OPM');
    await redo();
    expect(await db.topicPages.count()).toBe(2);
    await forgetHistory();
    expect(await db.topicPages.count()).toBe(1);
    expect((await getCardTopic(`${PACK}#new`))?.topic.name).toBe('NEW');
  });

  it('brings a whole version back when the pack was updated since its import', async () => {
    const next = { builtIn: false, enabledByDefault: true, digest: '2' };
    const second = samplePack([sampleTopic('new')], { version: '2.0.0' });
    await installPacks([{ ...next, pack: second }], { label: label('import') });
    const many = Array.from({ length: 40 }, (_, i) => sampleTopic(`t${i}`));
    await installPack(samplePack(many, { version: '3.0.0', name: 'Renamed' }), {
      subscription: { url: 'https://packs.example/a.json', everyHours: 24 },
    });
    await undo();
    const [pack] = await listPacks();
    expect(pack).toMatchObject({ version: '1.0.0', name: 'Sample', topicCount: 2, pageCount: 1 });
    expect(pack?.subscription?.everyHours).toBe(24);
    expect(pack && (await hasPages(pack))).toBe(true);
    await redo();
    const [again] = await listPacks();
    expect(again && (await hasPages(again))).toBe(true);
  });

  it('drops what a step could have brought back together with the step', async () => {
    const pack = samplePack([sampleTopic('new')], { version: '2.0.0' });
    await installPacks([{ pack, builtIn: false, enabledByDefault: true, digest: '2' }], { label: label('import') });
    await undo();
    expect(await db.topicPages.count()).toBe(2);
    await changeSettings({ density: 'every' }, label('density'));
    expect(await db.topicPages.count()).toBe(1);
    await removePack(PACK, label('remove'));
    for (let i = 0; i < 100; i++) await changeSettings({ openDelayMs: 300 + i }, label('delay'));
    expect(await db.history.count()).toBe(100);
    expect(await db.topicPages.count()).toBe(0);
  });

  it('keeps the pack of own topics while one of them is there', async () => {
    const opm = (await getCardTopic(`${PACK}#opm`))?.topic;
    if (!opm) throw new Error('no topic');
    const ref = newTopicRef();
    await saveTopic(ref, { ...opm, name: 'Here' }, {}, label('here'));
    const own = { packId: MY_PACK, topicId: 'afar', created: true, fields: { name: 'Afar' }, removed: [], aliases: [] };
    await write((keeper) => keeper.put('edits', { ...own, edited: '2026-01-02T03:04:05.678Z' }), undefined, false);
    await undo();
    expect(await getCardTopic(ref)).toBeNull();
    expect((await getCardTopic(`${MY_PACK}#afar`))?.topic.name).toBe('Afar');
  });
});
