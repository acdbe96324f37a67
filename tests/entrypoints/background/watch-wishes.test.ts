import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import * as compiling from '../../../core/matching/compile-index';
import { readPublished } from '../../../core/published/published';
import { publish } from '../../../core/store/publish';
import { addQuiet } from '../../../core/store/quiets';
import { changeSettings } from '../../../core/store/settings';
import { listSiteRules, pauseSiteUntil } from '../../../core/store/site-rules';
import { readState } from '../../../core/store/store-state';
import { watchWishes } from '../../../entrypoints/background/watch-wishes';
import { resetStore } from '../../core/store/reset-store';

const HOUR_MS = 3_600_000;
const ring = () => fakeBrowser.alarms.onAlarm.trigger({ name: 'wishes-over', scheduledTime: Date.now() } as never);
const nextAlarm = async () => (await browser.alarms.get('wishes-over'))?.scheduledTime;
const expire = (site: string) => pauseSiteUntil(site, Date.now() - 1);

beforeEach(resetStore);

describe('watchWishes', () => {
  it('takes back at the start what ended while the browser was closed, and tells pages', async () => {
    await expire('example.org');
    await changeSettings({ presets: false });
    await publish();
    watchWishes(Promise.resolve());
    await vi.waitFor(async () => expect((await readPublished()).prefs?.siteRules).toEqual([]));
    expect(await listSiteRules()).toEqual([]);
  });

  it('waits for the store', async () => {
    await expire('example.org');
    let start = () => {};
    watchWishes(new Promise<void>((resolve) => (start = resolve)));
    await new Promise((done) => setTimeout(done, 20));
    expect(await listSiteRules()).toHaveLength(1);
    start();
    await vi.waitFor(async () => expect(await listSiteRules()).toEqual([]));
  });

  it('comes to rest after a storm of changes, and compiles no index for them', async () => {
    await publish();
    const { index } = await readPublished();
    const compile = vi.spyOn(compiling, 'compileIndex');
    watchWishes(Promise.resolve());
    for (let i = 0; i < 20; i++) await expire(`site${i}.example`).then(publish);
    await vi.waitFor(async () => expect(await listSiteRules()).toEqual([]));
    const { generation } = await readState();
    await new Promise((done) => setTimeout(done, 50));
    expect((await readState()).generation).toBe(generation);
    expect((await readPublished()).prefs?.generation).toBe(generation);
    expect((await readPublished()).index).toBe(index);
    expect(compile).not.toHaveBeenCalled();
    expect(await nextAlarm()).toBeUndefined();
    // A name that comes back is another matter.
    await addQuiet({ id: 'q', grain: 'topic', topic: 'p#t', until: Date.now() - 1 });
    await publish();
    await vi.waitFor(() => expect(compile).toHaveBeenCalledTimes(2));
  });

  it('is woken for the next end, again after each change, and not at all when none is left', async () => {
    watchWishes(Promise.reject(new Error('no store')));
    const end = Date.now() + HOUR_MS;
    await changeSettings({ pausedUntil: end });
    await publish();
    await vi.waitFor(async () => expect(await nextAlarm()).toBe(end));
    await pauseSiteUntil('example.org', end - 1);
    await publish();
    await vi.waitFor(async () => expect(await nextAlarm()).toBe(end - 1));
    await pauseSiteUntil('example.org', Date.now() - 1);
    await changeSettings({ pausedUntil: 0 });
    await ring();
    await vi.waitFor(async () => expect(await nextAlarm()).toBeUndefined());
    expect(await listSiteRules()).toEqual([]);
  });
});
