import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { publish } from '../../../core/store/publish';
import { changeSettings } from '../../../core/store/settings';
import { countOnBadge } from '../../../entrypoints/background/count-on-badge';
import { watchBadge } from '../../../entrypoints/background/watch-badge';
import { resetStore } from '../../core/store/reset-store';
import { fakeBadge } from './fake-badge';

let badge: Map<number, string>;
let tabId: number;

beforeEach(async () => {
  await resetStore();
  badge = fakeBadge();
  tabId = (await browser.tabs.create({})).id ?? -1;
  watchBadge();
  await changeSettings({ badge: true });
  await publish();
  await countOnBadge(tabId, 0, 2);
});

describe('the number on the button', () => {
  it('stays while the reader wants it', async () => {
    await changeSettings({ density: 'every' });
    await publish();
    await new Promise((done) => setTimeout(done, 5));
    expect(badge.get(tabId)).toBe('2');
  });

  it('goes when it is switched off', async () => {
    await changeSettings({ badge: false });
    await publish();
    await vi.waitFor(() => expect(badge.get(tabId)).toBe(''));
  });

  it('goes with everything that is kept', async () => {
    await browser.storage.local.remove('prefs');
    await vi.waitFor(() => expect(badge.get(tabId)).toBe(''));
  });
});
