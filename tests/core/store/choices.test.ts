import { beforeEach, describe, expect, it, vi } from 'vitest';
import { db } from '../../../core/store/database';
import { addQuiet, listQuiets, removeQuiet } from '../../../core/store/quiets';
import { changeSettings, readSettings } from '../../../core/store/settings';
import { listSiteRules, setSiteRule } from '../../../core/store/site-rules';
import { readState } from '../../../core/store/store-state';
import { watchStore } from '../../../core/store/watch-store';
import { write } from '../../../core/store/write';
import { DEFAULT_SETTINGS } from '../../../core/topics/settings';
import { resetStore } from './reset-store';

beforeEach(async () => {
  await resetStore();
});

describe('settings', () => {
  it('are the defaults until changed, one by one', async () => {
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
    await changeSettings({ markStyle: 'wavy' });
    await changeSettings({ density: 'every' });
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, markStyle: 'wavy', density: 'every' });
  });

  it('leaves out values this version does not know', async () => {
    await db.settings.put({ key: 'fromTheFuture', value: 1 });
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  });
});

describe('site rules', () => {
  it('are set, changed and taken away', async () => {
    await setSiteRule('example.org', 'off');
    await setSiteRule('example.org', 'on');
    await setSiteRule('a.example', 'off');
    expect(await listSiteRules()).toEqual([
      { site: 'a.example', marking: 'off' },
      { site: 'example.org', marking: 'on' },
    ]);
    await setSiteRule('a.example', null);
    expect(await listSiteRules()).toHaveLength(1);
  });
});

describe('quiets', () => {
  it('are kept once and can be taken back', async () => {
    await addQuiet({ id: 'q', grain: 'topic', topic: 'p#t' });
    await addQuiet({ id: 'q', grain: 'topic', topic: 'p#t' });
    expect(await listQuiets()).toEqual([{ id: 'q', grain: 'topic', topic: 'p#t' }]);
    await removeQuiet('q');
    expect(await listQuiets()).toEqual([]);
  });
});

describe('write', () => {
  it('counts the generation up, and only when its work succeeds', async () => {
    await write(async () => undefined);
    const failing = write(async (keeper) => {
      await keeper.put('siteRules', { site: 'example.org', marking: 'off' });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect((await readState()).generation).toBe(1);
    expect(await listSiteRules()).toEqual([]);
  });
});

describe('watchStore', () => {
  it('tells each change until it is ended', async () => {
    const seen = vi.fn();
    const stop = watchStore(listSiteRules, seen);
    await vi.waitFor(() => expect(seen).toHaveBeenLastCalledWith([]));
    await setSiteRule('example.org', 'off');
    await vi.waitFor(() => expect(seen).toHaveBeenLastCalledWith([{ site: 'example.org', marking: 'off' }]));
    stop();
    const calls = seen.mock.calls.length;
    await setSiteRule('example.org', null);
    await new Promise((done) => setTimeout(done, 20));
    expect(seen).toHaveBeenCalledTimes(calls);
  });
});
