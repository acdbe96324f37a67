import { beforeEach, describe, expect, it } from 'vitest';
import { type ChosenParts, chooseParts } from '../../../core/backup/choose-parts';
import { parseBackup } from '../../../core/backup/parse-backup';
import { writeBackup } from '../../../core/backup/write-backup';
import { digestRows, readKeptRows } from '../../../core/store/copy/kept-snapshot';
import { db } from '../../../core/store/database';
import { MY_PACK, newTopicRef, saveTopic } from '../../../core/store/edits';
import { endErasing, eraseCopy, eraseStore } from '../../../core/store/erase';
import { changePack, listPacks, readPack } from '../../../core/store/packs';
import { keepPolicyRows } from '../../../core/store/policy-rows';
import { addQuiet } from '../../../core/store/quiets';
import { type RestoreMode, restoreParts } from '../../../core/store/restore';
import { changeSettings, readSettings } from '../../../core/store/settings';
import { listSiteRules, setSiteRule } from '../../../core/store/site-rules';
import { readState } from '../../../core/store/store-state';
import { getCardTopic, setTopicOff } from '../../../core/store/topics';
import { redo, undo } from '../../../core/store/undo';
import { resetStore } from '../store/reset-store';
import { installPack, samplePack, sampleTopic } from '../store/sample-pack';

const PACK = 'org.example.sample';
const ALL: ChosenParts = {
  settings: true,
  sites: true,
  quieted: true,
  edits: true,
  builtIn: true,
  packs: new Set([PACK, 'org.example.second']),
};
const MANY = Array.from({ length: 1_000 }, (_, i) => sampleTopic(`t${String(i).padStart(4, '0')}`));

beforeEach(async () => {
  await resetStore();
  await installPack(samplePack([sampleTopic('opm'), sampleTopic('sony')], { evidence: { what: ['breach'] } }), {
    digest: 'a',
  });
  await installPack(samplePack(MANY, { id: 'org.example.second' }), { enabledByDefault: false, digest: 'b' });
  await installBuiltIn();
  await changePack('built.in', { enabled: false });
  await changePack(PACK, { subscription: { url: 'https://example.org/pack.json', everyHours: 24 } });
  const opm = (await getCardTopic(`${PACK}#opm`))?.topic;
  if (!opm) throw new Error('no topic');
  await saveTopic(`${PACK}#opm`, { ...opm, name: 'My name', aliases: [] }, { private: true });
  await saveTopic(newTopicRef(), { ...opm, name: { en: 'Mine', de: 'Meins' } }, {});
  await addQuiet({ id: 'q', grain: 'alias', topic: `${PACK}#opm`, alias: 'OPM' });
  await setTopicOff(`${PACK}#sony`, true);
  await setSiteRule('example.org', 'off');
  await changeSettings({ density: 'every', markColor: '#123456' });
});

const installBuiltIn = () => installPack(samplePack([sampleTopic('nsa')], { id: 'built.in' }), { builtIn: true });

const backUp = async () => JSON.parse(await (await writeBackup('1.2.3', new Date())).text());

async function read(data: unknown) {
  const parsed = await parseBackup(data);
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
  return parsed.backup;
}

async function restore(data: unknown, mode: RestoreMode = 'replace', chosen: Partial<ChosenParts> = {}) {
  return restoreParts(chooseParts(await read(data), { ...ALL, ...chosen }), mode, {
    label: { key: 'changeRestore', args: ['today'] },
  });
}

/** What is kept, but for the numbers of editions. */
async function digest(): Promise<string> {
  const { rows } = await db.transaction('r', db.tables, readKeptRows);
  return digestRows([...rows.values()].map(({ table, row }) => ({ table, row: { ...row, edition: 0 } })));
}

const readAllPacks = async () => Promise.all((await listPacks()).map(({ id }) => readPack(id)));

describe('backup and restore', () => {
  it('bring everything back after everything was deleted [B02]', async () => {
    const data = await backUp();
    const before = { digest: await digest(), packs: await readAllPacks() };
    await eraseStore();
    await eraseCopy();
    await endErasing();
    await installBuiltIn();
    expect(await restore(data)).toEqual({
      settings: 2,
      siteRules: 1,
      quiets: 1,
      topicStates: 1,
      edits: 2,
      packs: 3,
    });
    expect(await digest()).toBe(before.digest);
    expect(await readAllPacks()).toEqual(before.packs);
  });

  it('holds of a pack that comes with the extension nothing but whether it is on', async () => {
    const data = await backUp();
    expect(data.builtInPacks).toEqual([{ id: 'built.in', enabled: false }]);
    expect(data.packs.map(({ pack }: { pack: { id: string } }) => pack.id)).toEqual([
      PACK,
      'org.example.second',
      MY_PACK,
    ]);
  });

  it('leaves to the organisation what it asked for', async () => {
    const subscription = { url: 'https://example.org/pack.json', everyHours: 24, byPolicy: true };
    await changePack(PACK, { subscription });
    expect((await backUp()).packs[0].subscription).toBeUndefined();
  });

  it('can be undone and done again as one step', async () => {
    const data = await backUp();
    await setSiteRule('later.example', 'on');
    await changeSettings({ density: 'first' });
    const before = (await readState()).digest;
    await restore(data);
    const after = await digest();
    expect((await listSiteRules()).map(({ site }) => site)).toEqual(['example.org']);
    expect((await undo())?.label.key).toBe('changeRestore');
    expect((await readState()).digest).toBe(before);
    await redo();
    expect(await digest()).toBe(after);
  });

  it('adds only what is not there when asked to add', async () => {
    const data = await backUp();
    await setSiteRule('later.example', 'on');
    await setSiteRule('example.org', 'on');
    await changeSettings({ density: 'first' });
    await changePack(PACK, { enabled: false });
    expect(await restore(data, 'add')).toMatchObject({ siteRules: 0, settings: 0, packs: 0 });
    expect(await listSiteRules()).toMatchObject([{ site: 'example.org', marking: 'on' }, { site: 'later.example' }]);
    expect((await readSettings()).density).toBe('first');
    expect((await listPacks()).find(({ id }) => id === PACK)?.enabled).toBe(false);
  });

  it('brings the topics back of a pack that lost them, also when asked to add', async () => {
    const data = await backUp();
    await db.topicPages.clear();
    await changePack(PACK, { enabled: false });
    await restore(data, 'add');
    expect((await readPack(PACK))?.topics).toHaveLength(2);
    expect((await listPacks()).find(({ id }) => id === PACK)).toMatchObject({
      enabled: false,
      subscription: { everyHours: 24 },
    });
  });

  it('leaves settings and rules of the organisation out', async () => {
    await keepPolicyRows(['["settings","density"]', '["siteRules","example.org"]']);
    expect(await backUp()).toMatchObject({ settings: { markColor: '#123456' }, siteRules: [] });
    expect((await backUp()).settings).not.toHaveProperty('density');
  });

  it('restores the chosen parts alone', async () => {
    const data = await backUp();
    await eraseStore();
    await eraseCopy();
    await restore(data, 'replace', { settings: false, edits: false, packs: new Set([PACK]) });
    expect((await listPacks()).map(({ id }) => id)).toEqual([PACK]);
    expect(await db.settings.count()).toBe(0);
    expect(await db.edits.count()).toBe(0);
    expect(await db.siteRules.count()).toBe(1);
  });

  it('keeps nothing of a restoration that fails [B01]', async () => {
    const data = await backUp();
    const before = (await readState()).digest;
    data.packs[0].digest = 'c';
    const parts = chooseParts(await read({ ...data, siteRules: [] }), ALL);
    const onPages = () => {
      throw new Error('stopped');
    };
    await expect(restoreParts(parts, 'replace', { onPages })).rejects.toThrow('stopped');
    expect((await readState()).digest).toBe(before);
    expect((await listSiteRules()).map(({ site }) => site)).toEqual(['example.org']);
  });
});

describe('parseBackup', () => {
  const change = async (edit: (data: ReturnType<typeof JSON.parse>) => void) => {
    const data = await backUp();
    edit(data);
    const parsed = await parseBackup(data);
    return 'faults' in parsed ? parsed.faults.map(({ path }) => path) : [];
  };

  it.each<[string, (data: ReturnType<typeof JSON.parse>) => void]>([
    ['format', (data) => Object.assign(data, { format: 'sidelight-backup/2' })],
    ['settings.density', (data) => Object.assign(data.settings, { density: 'all' })],
    ['settings.colour', (data) => Object.assign(data.settings, { colour: 'red' })],
    ['siteRules[0].site', (data) => Object.assign(data.siteRules[0], { site: 'a b' })],
    ['siteRules[1]', (data) => data.siteRules.push(data.siteRules[0])],
    ['quiets[0].id', (data) => Object.assign(data.quiets[0], { id: 7 })],
    ['edits[0].fields.name', (data) => Object.assign(data.edits[0].fields, { name: '' })],
    ['edits[0].fields.id', (data) => Object.assign(data.edits[0].fields, { id: 'x' })],
    ['edits[0].removed[0]', (data) => Object.assign(data.edits[0], { removed: ['id'] })],
    ['packs[0].subscription.url', (data) => Object.assign(data.packs[0].subscription, { url: 'http://example.org/' })],
    ['packs[0].subscription.byPolicy', (data) => Object.assign(data.packs[0].subscription, { byPolicy: true })],
    [
      'packs[0].pack.topics[1].aliases[0].text',
      (data) => Object.assign(data.packs[0].pack.topics[1].aliases[0], { text: 1 }),
    ],
    ['packs[1].pack.id', (data) => Object.assign(data.packs[1].pack, { id: 'a b' })],
    ['packs[3]', (data) => data.packs.push(data.packs[0])],
    ['more', (data) => Object.assign(data, { more: 1 })],
  ])('names %s as the place of a fault [B01]', async (path, edit) => {
    expect(await change(edit)).toEqual([path]);
  });

  it.each([null, 7, 'text', [], {}, { packs: 7 }, { packs: [7] }])('refuses %j', async (data) => {
    expect(await parseBackup(data)).toHaveProperty('faults');
  });

  it('refuses a key that reaches machinery [B06]', async () => {
    const text = '{"format":"sidelight-backup/1","settings":{"__proto__":{"a":1}}}';
    expect(await parseBackup(JSON.parse(text))).toMatchObject({ faults: [{ path: 'settings' }] });
  });
});
