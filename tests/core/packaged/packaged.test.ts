import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { lendPackaged } from '../../../core/packaged/packaged-lender';
import { publishPackaged } from '../../../core/packaged/publish-packaged';
import { readPackaged } from '../../../core/packaged/read-packaged';
import { installBuiltInPacks } from '../../../core/packs/built-in-packs';
import { readPublished } from '../../../core/published/published';
import { openTopic } from '../../../core/search/open-topic';
import { readAround } from '../../../core/search/read-around';
import { readCard } from '../../../core/search/read-card';
import { searchStore } from '../../../core/search/search-store';
import { isMarkingOn } from '../../../core/sites/is-marking-on';
import { publish } from '../../../core/store/publish';
import { closeStore } from '../store/closed-store';
import { resetStore } from '../store/reset-store';
import { installPack, samplePack, sampleTopic } from '../store/sample-pack';

let end: () => Promise<void>;
let tries: () => number;

beforeEach(async () => {
  vi.stubGlobal('fetch', async (path: string) => new Response(await readFile(`assets${path}`)));
  lendPackaged(readPackaged);
  await resetStore();
});

afterEach(async () => {
  await end?.();
  vi.unstubAllGlobals();
});

function close(): void {
  ({ end, tries } = closeStore());
}

describe('without a store', () => {
  it('topics are searched, shown and placed among others as with the store [F09] [F13]', async () => {
    await installBuiltInPacks();
    const [found] = await searchStore('Snowden');
    if (!found) throw new Error('nothing found');
    const card = await readCard(found.ref);
    const around = await readAround(found.ref);
    close();
    const [packaged] = await searchStore('Snowden');
    expect(packaged).toEqual(found);
    expect(await readCard(found.ref)).toEqual({ ...card, namesakes: [] });
    expect(await openTopic(found.ref, false)).toMatchObject({ topic: card?.topic });
    const near = await readAround(found.ref);
    expect(near.topics[0]).toEqual(around.topics[0]);
    expect(new Set(near.topics.map(({ ref }) => ref))).toEqual(new Set(around.topics.map(({ ref }) => ref)));
  }, 60_000);

  it('a topic that may lie in the store is not said to be gone [F09]', async () => {
    close();
    await expect(readCard('org.example.imported#x')).rejects.toMatchObject({ name: 'OpenFailedError' });
  });

  it('opening is not tried without end [F09]', async () => {
    close();
    for (let i = 0; i < 20; i++) await searchStore('Snowden');
    expect(tries()).toBeLessThanOrEqual(4);
    expect(tries()).toBeGreaterThan(0);
  });
});

describe('publishPackaged', () => {
  it('gives pages the packs of the extension on the first day, and leaves alone what is left alone [F13]', async () => {
    expect(await publishPackaged()).toBe(true);
    const { prefs, index } = await readPublished();
    expect(index?.length).toBeGreaterThan(10_000);
    if (!prefs) throw new Error('no preferences');
    expect(isMarkingOn(prefs, { hostname: 'news.example', path: '/' })).toBe(true);
    expect(isMarkingOn(prefs, { hostname: 'docs.google.com', path: '/' })).toBe(false);
    expect(await publishPackaged()).toBe(true);
  });

  it('wakes no page for what it has already', async () => {
    await publishPackaged();
    const set = vi.spyOn(browser.storage.local, 'set');
    expect(await publishPackaged()).toBe(true);
    expect(set).not.toHaveBeenCalled();
  });

  it('leaves what was derived from a store as it is [F09]', async () => {
    await installPack(samplePack([sampleTopic('opm')]));
    await publish();
    const before = await readPublished();
    expect(await publishPackaged()).toBe(true);
    expect(await readPublished()).toEqual(before);
  });

  it('marks nothing rather than what a reader may have switched off [F12] [F26]', async () => {
    await installPack(samplePack([sampleTopic('opm')]));
    expect(await publishPackaged()).toBe(false);
    expect(await readPublished()).toEqual({ prefs: null, index: null });
  });

  it('gives way to the store as soon as that opens', async () => {
    await publishPackaged();
    await installPack(samplePack([sampleTopic('opm')]));
    await publish();
    expect((await readPublished()).prefs?.generation).toBeGreaterThan(0);
  });
});
