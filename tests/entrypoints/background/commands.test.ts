import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { listSiteRules } from '../../../core/store/site-rules';
import { watchCommands } from '../../../entrypoints/background/commands';
import { resetStore } from '../../core/store/reset-store';

vi.mock('../../../core/sites/registrable-domain', () => ({ registrableDomain: async (host: string) => host }));

const listeners: ((command: string, tab: object) => void)[] = [];

beforeEach(async () => {
  await resetStore();
  listeners.length = 0;
  const onCommand = { addListener: (listener: (typeof listeners)[number]) => listeners.push(listener) };
  Object.assign(fakeBrowser, { commands: { onCommand } });
  watchCommands();
});

const pause = (url: string, incognito: boolean) => listeners[0]?.('pause-site', { id: 1, url, incognito });

describe('the key that pauses a site', () => {
  it('keeps no rule for a site of a private window', async () => {
    pause('https://secret.example/', true);
    pause('https://news.example/', false);
    await vi.waitFor(async () => expect(await listSiteRules()).not.toEqual([]));
    expect((await listSiteRules()).map(({ site }) => site)).toEqual(['news.example']);
  });
});
