import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../../core/store/database';
import { saveTopic } from '../../../core/store/edits';
import { forgetHistory, readHistoryEnds } from '../../../core/store/history';
import { changePack, installPacks, listPacks, removePack } from '../../../core/store/packs';
import { changeSettings, readSettings } from '../../../core/store/settings';
import { readState } from '../../../core/store/store-state';
import { getCardTopic, setTopicOff } from '../../../core/store/topics';
import { redo, undo } from '../../../core/store/undo';
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
});
