import { describe, expect, it } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import { mayCall } from '../../../entrypoints/background/may-call';
import { readWish } from '../../../entrypoints/background/read-wish';

const tab = { id: 1, url: 'https://example.org/' } as Browser.tabs.Tab;
const id = browser.runtime.id;

describe('mayCall', () => {
  it('lets extension pages call everything, in a tab or not', () => {
    const url = browser.runtime.getURL('/options.html');
    expect(mayCall('storeChanged', { id, url })).toBe(true);
    expect(mayCall('storeChanged', { id, url, tab })).toBe(true);
  });

  it('lets content scripts call what pages may call, and nothing else', () => {
    const sender = { id, url: 'https://example.org/', tab };
    expect(mayCall('getTopic', sender)).toBe(true);
    expect(mayCall('quiet', sender)).toBe(true);
    expect(mayCall('storeChanged', sender)).toBe(false);
    expect(mayCall('storeReset', sender)).toBe(false);
  });

  it('refuses other extensions and senders that stand nowhere', () => {
    expect(mayCall('getTopic', { id: 'other', url: browser.runtime.getURL('/options.html') })).toBe(false);
    expect(mayCall('getTopic', { id })).toBe(false);
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
