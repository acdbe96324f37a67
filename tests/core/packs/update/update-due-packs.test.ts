import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findNextCheck } from '../../../../core/packs/update/find-next-check';
import { updateDuePacks } from '../../../../core/packs/update/update-due-packs';
import { updateOnePack } from '../../../../core/packs/update/update-one-pack';
import { db } from '../../../../core/store/database';
import { saveTopic } from '../../../../core/store/edits';
import { readHistoryEnds } from '../../../../core/store/history';
import { changePack, listPacks, readInstalledPack, removePack } from '../../../../core/store/packs';
import { readState } from '../../../../core/store/store-state';
import { getCardTopic } from '../../../../core/store/topics';
import { declineHeldUpdate, getUpdateCheck, listUpdateChecks } from '../../../../core/store/update-checks';
import { topicRef } from '../../../../core/topics/topic-ref';
import { resetStore } from '../../store/reset-store';
import { installPack, samplePack, samplePackData, sampleTopic } from '../../store/sample-pack';
import { sendFile, stubNetwork } from './serve-file';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;
const START = Date.UTC(2026, 5, 1);
const URL_HERE = 'https://packs.example/birds.json';
const ID = 'org.example.sample';
const TEN = Array.from({ length: 10 }, (_, i) => `t${i}`);

let network: ReturnType<typeof stubNetwork>;

beforeEach(async () => {
  network = stubNetwork();
  vi.spyOn(Math, 'random').mockReturnValue(0);
  vi.setSystemTime(START);
  await resetStore();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const file = (ids: readonly string[], version: string, fields: object = {}) =>
  samplePackData(
    ids.map((id) => sampleTopic(id)),
    { version, ...fields },
  );
const subscribe = async (fields: object = {}) => {
  await installPack(samplePack(TEN.map((id) => sampleTopic(id))), {
    subscription: { url: URL_HERE, everyHours: 24, ...fields },
  });
};
const offer = (ids: readonly string[], version: string, headers: Record<string, string> = {}, fields: object = {}) =>
  network.answers.set(URL_HERE, sendFile(file(ids, version, fields), headers));
const update = () => updateDuePacks(Date.now());
const wait = (time: number) => vi.setSystemTime(Date.now() + time);
const readVersion = async () => (await readInstalledPack(ID))?.version;

describe('updateDuePacks', () => {
  it('asks nobody while there is no subscription [P02]', async () => {
    await installPack(samplePack([sampleTopic('a')], { updateUrl: URL_HERE }));
    await update();
    expect(network.asked).toEqual([]);
    expect(await findNextCheck(Date.now())).toBeNull();
  });

  it('takes a newer version and publishes it, and asks again after the interval', async () => {
    await subscribe();
    offer([...TEN, 'new'], '1.1.0', { etag: '"2"' });
    await update();
    expect(await readVersion()).toBe('1.1.0');
    expect((await readInstalledPack(ID))?.topics).toHaveLength(11);
    expect(await getUpdateCheck(URL_HERE)).toMatchObject({ lastResult: 'updated', lastCheck: START, etag: '"2"' });
    expect(await findNextCheck(Date.now())).toBe(START + DAY);
    expect((await readHistoryEnds()).undo).toBeNull();
    await update();
    expect(network.asked).toHaveLength(1);
    wait(DAY);
    network.answers.set(URL_HERE, () => new Response(null, { status: 304 }));
    await update();
    expect(network.asked[1]?.etag).toBe('"2"');
    expect(await getUpdateCheck(URL_HERE)).toMatchObject({ lastResult: 'unchanged', etag: '"2"' });
    expect(await readVersion()).toBe('1.1.0');
  });

  it('does not call "unchanged" what was imported since', async () => {
    await subscribe();
    offer([...TEN, 'new'], '1.1.0', { etag: '"2"' });
    await update();
    await installPack(samplePack(TEN.map((id) => sampleTopic(id))), { digest: 'by hand' });
    wait(DAY);
    await update();
    expect(network.asked[1]?.etag).toBeUndefined();
    expect(await readVersion()).toBe('1.1.0');
  });

  it('brings the topics back of a pack that lost them', async () => {
    await subscribe();
    offer(TEN, '1.0.1', { etag: '"2"' });
    await update();
    await db.topicPages.clear();
    wait(DAY);
    await update();
    expect(network.asked[1]?.etag).toBeUndefined();
    expect((await readInstalledPack(ID))?.topics).toHaveLength(10);
  });

  it('does not bring a pack back that is removed while the update is laid out', async () => {
    await subscribe();
    offer([...TEN, 'new'], '1.1.0');
    const get = db.packs.get.bind(db.packs);
    let looks = 0;
    vi.spyOn(db.packs, 'get').mockImplementation(((id: string) => {
      looks += 1;
      // The last look before the write.
      return looks === 2 ? removePack(ID).then(() => get(id)) : get(id);
    }) as never);
    await update();
    expect(await listPacks()).toEqual([]);
    expect((await getUpdateCheck(URL_HERE))?.failure).toBe('addressChanged');
  });

  it('forgets an address that is no longer asked', async () => {
    await subscribe();
    offer(TEN, '1.0.1');
    await update();
    await changePack(ID, { subscription: undefined });
    expect(await findNextCheck(Date.now())).toBeNull();
    expect(await listUpdateChecks()).toEqual([]);
  });

  it('does not offer again what is declined while the address is asked', async () => {
    await subscribe();
    offer(['a', 'b'], '2.0.0');
    await update();
    wait(DAY);
    network.answers.set(URL_HERE, async () => {
      await declineHeldUpdate(URL_HERE);
      return new Response(JSON.stringify(file(['a', 'b'], '2.0.0')));
    });
    await update();
    expect(await getUpdateCheck(URL_HERE)).not.toHaveProperty('held');
  });

  it('writes nothing when the same file comes again', async () => {
    await subscribe();
    offer(TEN, '1.0.1');
    await update();
    const { generation } = await readState();
    wait(DAY);
    await update();
    expect(await getUpdateCheck(URL_HERE)).toMatchObject({ lastResult: 'unchanged' });
    expect((await readState()).generation).toBe(generation);
  });

  it.each([
    ['a refusal', () => new Response(null, { status: 500 }), 'addressStatus\npacks.example\n500'],
    ['no answer', () => Promise.reject(new TypeError('down')), 'addressUnreachable'],
    ['a web page', () => new Response('<!doctype html><p>Welcome</p>'), 'is a web page'],
    ['a cut file', () => new Response('{"format":"sidelight-pack/1","id":'), 'addressUnreadable'],
    ['a table', () => new Response('name;alias\na;b'), 'addressUnreadable'],
    ['another pack', sendFile(file(TEN, '2.0.0', { id: 'org.example.other' })), 'addressOtherPack\norg.example.other'],
    ['an older version', sendFile(file(TEN, '0.9.0')), 'addressOlder\n0.9.0\n1.0.0'],
    ['a pack with a fault', sendFile({ ...file(TEN, '2.0.0'), surprise: 1 }), 'surprise'],
  ])('keeps the pack when it gets %s [F22]', async (_what, answer, why) => {
    await subscribe();
    network.answers.set(URL_HERE, answer);
    await update();
    expect(await readVersion()).toBe('1.0.0');
    const check = await getUpdateCheck(URL_HERE);
    expect(check).toMatchObject({ lastResult: 'failed', failures: 1, nextCheck: START + HOUR });
    expect(check?.failure).toContain(why);
  });

  it('asks less and less often while it fails, and forgets that after a success [F22]', async () => {
    await subscribe();
    network.answers.set(URL_HERE, () => new Response(null, { status: 500 }));
    const waits: number[] = [];
    for (let i = 0; i < 12; i += 1) {
      await update();
      const wanted = ((await findNextCheck(Date.now())) ?? 0) - Date.now();
      waits.push(wanted / HOUR);
      wait(wanted - 1);
      await update();
      expect(network.asked).toHaveLength(i + 1);
      wait(1);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 168, 168, 168, 168]);
    offer(TEN, '1.0.1');
    await update();
    expect(await getUpdateCheck(URL_HERE)).toMatchObject({ failures: 0, nextCheck: Date.now() + DAY });
    expect(await getUpdateCheck(URL_HERE)).not.toHaveProperty('failure');
  });

  it('leaves a host alone as long as it asks for', async () => {
    await subscribe();
    network.answers.set(URL_HERE, () => new Response(null, { status: 503, headers: { 'retry-after': '18000' } }));
    await update();
    expect(await findNextCheck(Date.now())).toBe(START + 5 * HOUR);
  });

  it('asks again within an hour of nobody, when the clock goes forward and back by years [F24]', async () => {
    await subscribe();
    offer(TEN, '1.0.1');
    await update();
    wait(10 * YEAR);
    await update();
    expect(network.asked).toHaveLength(2);
    vi.setSystemTime(START + HOUR);
    for (let minutes = 0; minutes < 24 * 60; minutes += 10) {
      await update();
      wait(10 * 60_000);
    }
    expect(network.asked).toHaveLength(2);
    const check = await getUpdateCheck(URL_HERE);
    expect(check?.lastCheck).toBeLessThanOrEqual(Date.now());
    await update();
    expect(network.asked).toHaveLength(3);
    vi.setSystemTime(START - 10 * YEAR);
    await update();
    expect(network.asked).toHaveLength(3);
    expect(await findNextCheck(Date.now())).toBe(START - 10 * YEAR + DAY);
  });

  it('blames nobody while the browser is offline [F25]', async () => {
    await subscribe();
    const { onLine } = Object.getOwnPropertyDescriptors(navigator);
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    await update();
    Object.defineProperty(navigator, 'onLine', onLine ?? { value: undefined, configurable: true });
    expect(network.asked).toEqual([]);
    expect(await getUpdateCheck(URL_HERE)).toEqual({ url: URL_HERE, failures: 0, nextCheck: START + HOUR });
  });

  it('asks again, but not at once, when the background was ended on the way', async () => {
    await subscribe();
    let end: (() => void) | undefined;
    network.answers.set(
      URL_HERE,
      () => new Promise((_resolve, reject) => (end = () => reject(new TypeError('ended')))),
    );
    const ended = update();
    await vi.waitFor(() => expect(network.asked).toHaveLength(1));
    expect(await getUpdateCheck(URL_HERE)).toEqual({ url: URL_HERE, failures: 0, nextCheck: START + HOUR });
    expect(await readVersion()).toBe('1.0.0');
    end?.();
    await ended;
  });

  it('shows a version that drops most of the pack first, and takes it when the reader wants it [B20]', async () => {
    await subscribe();
    offer(['t0', 'new'], '2.0.0', { etag: '"9"' });
    await update();
    const { held, lastResult } = (await getUpdateCheck(URL_HERE)) ?? {};
    expect(lastResult).toBe('held');
    expect(held).toMatchObject({
      version: '2.0.0',
      topicCount: 10,
      added: { count: 1, names: ['NEW'] },
      changed: { count: 0, names: [] },
    });
    expect(held?.removed.names).toEqual(TEN.slice(1).map((id) => id.toUpperCase()));
    expect(await readVersion()).toBe('1.0.0');

    wait(DAY);
    network.answers.set(URL_HERE, () => new Response(null, { status: 304 }));
    await update();
    expect(network.asked[1]?.etag).toBe('"9"');
    expect(await getUpdateCheck(URL_HERE)).toMatchObject({ lastResult: 'held', held });

    offer(['t0', 'new'], '2.0.0', { etag: '"9"' });
    await updateOnePack(ID, Date.now(), held?.digest);
    expect(await readVersion()).toBe('2.0.0');
    expect(await getUpdateCheck(URL_HERE)).not.toHaveProperty('held');
    expect((await readHistoryEnds()).undo?.label).toEqual({ key: 'updateTaken', args: ['2.0.0'] });
  });

  it('shows a version that renames everything first, and leaves to the reader what the reader wrote [B20]', async () => {
    await subscribe();
    const ref = topicRef(ID, 't0');
    const topic = (await getCardTopic(ref))?.topic;
    if (!topic) throw new Error('no topic');
    await saveTopic(ref, { ...topic, name: 'My name for it' }, {});
    const renamed = TEN.map((id) => sampleTopic(id, { name: `Renamed ${id}` }));
    network.answers.set(URL_HERE, sendFile(samplePackData(renamed, { version: '2.0.0' })));
    await update();
    const { held, lastResult } = (await getUpdateCheck(URL_HERE)) ?? {};
    expect([lastResult, held?.changed.count]).toEqual(['held', 10]);
    expect(await readVersion()).toBe('1.0.0');
    await updateOnePack(ID, Date.now(), held?.digest);
    expect(await readVersion()).toBe('2.0.0');
    expect((await getCardTopic(topicRef(ID, 't1')))?.topic.name).toBe('Renamed t1');
    expect((await getCardTopic(ref))?.topic.name).toBe('My name for it');
  });

  it('does not take another version than the one that was looked at', async () => {
    await subscribe();
    offer(['t0'], '2.0.0');
    await update();
    const { held } = (await getUpdateCheck(URL_HERE)) ?? {};
    offer(['t1'], '2.1.0');
    await updateOnePack(ID, Date.now(), held?.digest);
    expect(await readVersion()).toBe('1.0.0');
    expect((await getUpdateCheck(URL_HERE))?.held?.version).toBe('2.1.0');
  });

  it('does not offer again what the reader does not want, but what follows [B20]', async () => {
    await subscribe();
    offer(['t0'], '2.0.0');
    await update();
    await declineHeldUpdate(URL_HERE);
    wait(DAY);
    await update();
    expect(await getUpdateCheck(URL_HERE)).toMatchObject({ lastResult: 'unchanged' });
    expect(await getUpdateCheck(URL_HERE)).not.toHaveProperty('held');
    offer(['t0'], '2.1.0');
    wait(DAY);
    await update();
    expect((await getUpdateCheck(URL_HERE))?.held?.version).toBe('2.1.0');
    expect(await readVersion()).toBe('1.0.0');
  });

  it('leaves a pack alone that the reader unsubscribed or removed meanwhile', async () => {
    await subscribe();
    network.answers.set(URL_HERE, async () => {
      await changePack(ID, { subscription: undefined });
      return sendFile(file([...TEN, 'new'], '1.1.0'))();
    });
    await update();
    expect(await readVersion()).toBe('1.0.0');
    await changePack(ID, { subscription: { url: URL_HERE, everyHours: 24 } });
    network.answers.set(URL_HERE, async () => {
      await removePack(ID);
      return sendFile(file([...TEN, 'new'], '1.1.0'))();
    });
    await updateOnePack(ID, Date.now());
    expect(await readInstalledPack(ID)).toBeNull();
    await update();
    expect(await listUpdateChecks()).toEqual([]);
  });

  it('does not ask an address that the reader stopped while others were asked', async () => {
    await subscribe();
    const other = 'https://packs.example/fish.json';
    await installPack(samplePack([sampleTopic('a')], { id: 'org.example.zander' }), {
      subscription: { url: other, everyHours: 24 },
    });
    network.answers.set(URL_HERE, async () => {
      await changePack('org.example.zander', { subscription: undefined });
      return sendFile(file(TEN, '1.0.1'))();
    });
    await update();
    expect(network.asked.map(({ url }) => url)).toEqual([URL_HERE]);
  });

  it('never asks from two places at once', async () => {
    await subscribe();
    let open = 0;
    let most = 0;
    network.answers.set(URL_HERE, async () => {
      open += 1;
      most = Math.max(most, open);
      await new Promise((resolve) => setTimeout(resolve, 5));
      open -= 1;
      return sendFile(file(TEN, '1.0.1'))();
    });
    await Promise.all([update(), update(), updateOnePack(ID, Date.now()), update()]);
    expect(most).toBe(1);
    expect(network.asked).toHaveLength(2);
  });

  it('grades the names of other formats', async () => {
    const id = 'urn:uuid:00000000-0000-4000-8000-000000000001';
    const cluster = (version: number, names: readonly string[]) => ({
      name: 'Birds',
      type: 'threat-actor',
      uuid: id.slice(9),
      version,
      values: names.map((value, i) => ({ value, uuid: `00000000-0000-4000-8000-1000000000${10 + i}` })),
    });
    await installPack(samplePack([sampleTopic('a')], { id, version: '3.0.0' }), {
      subscription: { url: URL_HERE, everyHours: 24 },
    });
    network.answers.set(URL_HERE, sendFile(cluster(2, ['Grey Heron'])));
    await update();
    expect((await getUpdateCheck(URL_HERE))?.failure).toMatch(/^addressOlder\n.+\n3\.0\.0$/);
    network.answers.set(URL_HERE, sendFile(cluster(4, ['Grey Heron'])));
    wait(DAY);
    await update();
    expect((await getUpdateCheck(URL_HERE))?.held).toMatchObject({
      version: '4.0.0',
      added: { names: ['Grey Heron'] },
    });
    await updateOnePack(id, Date.now(), (await getUpdateCheck(URL_HERE))?.held?.digest);
    expect((await readInstalledPack(id))?.topics[0]?.aliases[0]).toMatchObject({
      text: 'Grey Heron',
      strength: expect.any(String),
      match: expect.any(String),
    });
  });
});

describe('packs of the organisation', () => {
  const POLICY = [{ url: URL_HERE, everyHours: 12 }];

  it('arrive by themselves', async () => {
    offer(TEN, '1.0.0');
    expect(await findNextCheck(Date.now(), POLICY)).toBe(START);
    await updateDuePacks(Date.now(), POLICY);
    expect(await readVersion()).toBe('1.0.0');
    expect(await findNextCheck(Date.now(), POLICY)).toBe(START + 12 * HOUR);
    expect(await readSubscription()).toEqual({ url: URL_HERE, everyHours: 12, byPolicy: true });
  });

  it('are asked for less and less often while they do not', async () => {
    await updateDuePacks(Date.now(), POLICY);
    expect(await findNextCheck(Date.now(), POLICY)).toBe(START + HOUR);
    wait(HOUR - 1);
    await updateDuePacks(Date.now(), POLICY);
    expect(network.asked).toHaveLength(1);
  });

  it('give a pack that is there its address, also when the file is the same', async () => {
    offer(TEN, '1.0.0');
    await updateDuePacks(Date.now(), POLICY);
    await changePack(ID, { subscription: undefined });
    wait(DAY);
    await updateDuePacks(Date.now(), POLICY);
    expect(await readSubscription()).toEqual({ url: URL_HERE, everyHours: 12, byPolicy: true });
  });

  it('do not take the place of a pack that comes with the extension', async () => {
    await installPack(samplePack(TEN.map((id) => sampleTopic(id))), { builtIn: true });
    offer(TEN, '1.1.0');
    await updateDuePacks(Date.now(), POLICY);
    expect(await readVersion()).toBe('1.0.0');
    expect((await getUpdateCheck(URL_HERE))?.failure).toContain('comes with the extension');
  });

  async function readSubscription() {
    return (await listPacks()).find(({ id }) => id === ID)?.subscription;
  }
});
