import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { updateDuePacks } from '../../../core/packs/update/update-due-packs';
import { changePack, installPacks, listPacks } from '../../../core/store/packs';
import { putUpdateCheck } from '../../../core/store/update-checks';
import { planUpdates } from '../../../entrypoints/background/plan-updates';
import { watchUpdates } from '../../../entrypoints/background/watch-updates';
import { resetStore } from '../../core/store/reset-store';
import { installPack, samplePack, sampleTopic } from '../../core/store/sample-pack';

vi.mock('../../../core/packs/update/update-due-packs', () => ({ updateDuePacks: vi.fn() }));

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const START = Date.UTC(2026, 5, 1);
const URL_HERE = 'https://packs.example/birds.json';
const ID = 'org.example.sample';
const SUBSCRIPTION = { url: URL_HERE, everyHours: 24 };
const readAlarm = async () => (await fakeBrowser.alarms.getAll())[0];

beforeEach(async () => {
  vi.mocked(updateDuePacks).mockReset();
  vi.setSystemTime(START);
  await resetStore();
  await fakeBrowser.alarms.clearAll();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('planUpdates', () => {
  it('sets no alarm without a subscription, and takes it away with the last one', async () => {
    await installPack(samplePack([sampleTopic('a')], { updateUrl: URL_HERE }));
    await planUpdates();
    expect(await readAlarm()).toBeUndefined();
    await changePack(ID, { subscription: SUBSCRIPTION });
    await planUpdates();
    expect(await readAlarm()).toMatchObject({ scheduledTime: START + MINUTE, periodInMinutes: 60 });
    await changePack(ID, { subscription: undefined });
    await planUpdates();
    expect(await readAlarm()).toBeUndefined();
  });

  it('rings when the next address is due, and moves with it', async () => {
    await installPack(samplePack([sampleTopic('a')]), { subscription: SUBSCRIPTION });
    for (const hours of [24, 5, 48]) {
      await putUpdateCheck({ url: URL_HERE, failures: 0, lastCheck: START, nextCheck: START + hours * HOUR });
      await planUpdates();
      expect((await readAlarm())?.scheduledTime).toBe(START + hours * HOUR);
    }
    expect(await fakeBrowser.alarms.getAll()).toHaveLength(1);
  });

  it('does not put off an alarm that is about to ring', async () => {
    await installPack(samplePack([sampleTopic('a')]), { subscription: SUBSCRIPTION });
    await planUpdates();
    vi.setSystemTime(START + MINUTE / 2);
    await planUpdates();
    expect((await readAlarm())?.scheduledTime).toBe(START + MINUTE);
  });

  it('rings again after the clock was put back by years', async () => {
    await installPack(samplePack([sampleTopic('a')]), { subscription: SUBSCRIPTION });
    await putUpdateCheck({ url: URL_HERE, failures: 0, lastCheck: START, nextCheck: START + 24 * HOUR });
    await planUpdates();
    const before = START - 87_600 * HOUR;
    vi.setSystemTime(before);
    await planUpdates();
    expect((await readAlarm())?.scheduledTime).toBe(before + 24 * HOUR);
  });
});

describe('watchUpdates', () => {
  it('listens before anything is awaited, and plans once the store is ready', async () => {
    let makeReady = () => {};
    const ready = new Promise<void>((resolve) => {
      makeReady = resolve;
    });
    await installPack(samplePack([sampleTopic('a')]), { subscription: SUBSCRIPTION });
    watchUpdates(ready);
    expect(fakeBrowser.alarms.onAlarm.hasListeners()).toBe(true);
    expect(fakeBrowser.storage.managed.onChanged.hasListeners()).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await readAlarm()).toBeUndefined();
    makeReady();
    await vi.waitFor(async () => expect(await readAlarm()).toBeDefined());
  });

  it('looks for updates when its alarm rings, also when the store could not be made ready', async () => {
    watchUpdates(Promise.reject(new Error('no room')));
    for (const name of ['another', 'update-packs']) {
      await fakeBrowser.alarms.onAlarm.trigger({ name, scheduledTime: START, persistAcrossSessions: true });
    }
    await vi.waitFor(() => expect(updateDuePacks).toHaveBeenCalledExactlyOnceWith(START, []));
  });

  it('follows a policy that comes, changes and goes', async () => {
    watchUpdates(Promise.resolve());
    await fakeBrowser.storage.managed.set({ packs: [{ url: URL_HERE, everyHours: 12 }] });
    await vi.waitFor(async () => expect((await readAlarm())?.scheduledTime).toBe(START + MINUTE));
    await installPacks([
      {
        pack: samplePack([sampleTopic('a')]),
        builtIn: false,
        enabledByDefault: true,
        digest: 'd',
        subscription: { url: URL_HERE, everyHours: 12, byPolicy: true },
      },
    ]);
    await fakeBrowser.storage.managed.set({ packs: [{ url: URL_HERE, everyHours: 6 }] });
    await vi.waitFor(async () => expect((await listPacks())[0]?.subscription?.everyHours).toBe(6));
    await fakeBrowser.storage.managed.clear();
    await vi.waitFor(async () => expect((await listPacks())[0]).not.toHaveProperty('subscription'));
    await vi.waitFor(async () => expect(await readAlarm()).toBeUndefined());
  });
});
