import { describe, expect, it, vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import { mayCall } from '../../../entrypoints/background/may-call';
import { readWish } from '../../../entrypoints/background/read-wish';

const tab = { id: 1, url: 'https://example.org/' } as Browser.tabs.Tab;
const id = browser.runtime.id;

const OWN = browser.runtime.getURL('/options.html');
const ORIGIN = browser.runtime.getURL('/').slice(0, -1);

describe('mayCall', () => {
  it('lets extension pages call everything, in a tab or not', () => {
    expect(mayCall('storeChanged', { id, url: OWN, origin: ORIGIN })).toBe(true);
    expect(mayCall('storeChanged', { id, url: OWN, origin: ORIGIN, tab })).toBe(true);
  });

  it('lets content scripts call what pages may call, and nothing else', () => {
    const sender = { id, url: 'https://example.org/', origin: 'https://example.org', tab };
    expect(mayCall('getTopic', sender)).toBe(true);
    expect(mayCall('quiet', sender)).toBe(true);
    expect(mayCall('storeChanged', sender)).toBe(false);
    expect(mayCall('storeReset', sender)).toBe(false);
  });

  it('refuses other extensions and senders that stand nowhere', () => {
    expect(mayCall('getTopic', { id: 'other', url: OWN, origin: ORIGIN })).toBe(false);
    expect(mayCall('getTopic', { id })).toBe(false);
    expect(mayCall('getTopic', { id, tab: { ...tab, id: undefined } as never })).toBe(false);
  });

  it.each([
    ['no origin', { url: OWN }],
    ['the origin "null" of a sandbox', { url: OWN, origin: 'null' }],
    ['the origin of a page', { url: OWN, origin: 'https://example.org' }],
    ['our origin with another address', { url: 'https://example.org/', origin: ORIGIN }],
    ['an address that begins like ours', { url: `${ORIGIN}.example.org/`, origin: ORIGIN }],
    ['our address in a blob', { url: `blob:${OWN}`, origin: ORIGIN }],
    ['a data address', { url: 'data:text/html,x', origin: 'null' }],
    ['a file', { url: 'file:///home/me/a.html', origin: 'file://' }],
    ['no address', { origin: ORIGIN }],
  ])('gives a sender with %s the rights of a page [H14]', (_what, where) => {
    const sender = { id, ...where, tab };
    expect(mayCall('storeReset', sender)).toBe(false);
    expect(mayCall('getTopic', sender)).toBe(true);
    expect(mayCall('getTopic', { id, ...where })).toBe(false);
  });

  it('lets a tab call what a page may call so often and no more in ten seconds [H12]', () => {
    const most = { openTopic: 5, quiet: 20, injectHint: 100, getTopic: 300, reportCount: 2_000 };
    const flood = (name: keyof typeof most, tabId: number) =>
      Array.from({ length: 3_000 }, () =>
        mayCall(name, { id, url: 'https://example.org/', tab: { ...tab, id: tabId } }),
      ).filter(Boolean).length;
    const floodAll = (tabId: number) => Object.keys(most).map((name) => flood(name as keyof typeof most, tabId));
    const clock = vi.spyOn(performance, 'now').mockReturnValue(1_000_000);
    expect(floodAll(2)).toEqual(Object.values(most));
    expect(floodAll(3)).toEqual(Object.values(most));
    expect(floodAll(2)).toEqual([0, 0, 0, 0, 0]);
    expect(mayCall('openTopic', { id, url: OWN, origin: ORIGIN, tab: { ...tab, id: 2 } })).toBe(true);
    clock.mockReturnValue(1_010_000);
    expect(floodAll(2)).toEqual(Object.values(most));
    clock.mockRestore();
  });
});

describe('readWish', () => {
  it('keeps the fields of its grain only', () => {
    expect(readWish({ grain: 'topic', topic: 'p#t', alias: 'x', more: 1 })).toEqual({ grain: 'topic', topic: 'p#t' });
    expect(readWish({ grain: 'site', topic: 'p#t' })).toEqual({ grain: 'site' });
  });

  it.each([null, 'site', {}, { grain: 'all' }, { grain: 'topic' }, { grain: 'alias', topic: 'p#t', alias: '' }])(
    'refuses %j',
    (data) => {
      expect(() => readWish(data)).toThrow();
    },
  );
});
