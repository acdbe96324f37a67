import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { installBuiltInPacks } from '../../../core/packs/built-in-packs';
import { db } from '../../../core/store/database';
import { publishIfStale } from '../../../core/store/publish';
import { readSeededVersion } from '../../../core/store/seeded-version';
import { seedStore } from '../../../entrypoints/background/install';
import { resetStore } from '../../core/store/reset-store';
import { installPack, samplePack, sampleTopic } from '../../core/store/sample-pack';

vi.mock('../../../core/packs/built-in-packs', () => ({ installBuiltInPacks: vi.fn() }));
vi.mock('../../../core/store/publish', () => ({ publishIfStale: vi.fn() }));

const OPTIONS = { builtIn: true, enabledByDefault: true, digest: 'd' };

beforeEach(async () => {
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ manifest_version: 3, name: 'x', version: '9.8.7' });
  vi.mocked(publishIfStale).mockReset();
  vi.mocked(installBuiltInPacks).mockReset();
  vi.mocked(installBuiltInPacks).mockImplementation(async () => {
    await installPack(samplePack([sampleTopic('opm')]), OPTIONS);
  });
  await resetStore();
});

async function start(): Promise<void> {
  vi.mocked(publishIfStale).mockClear();
  seedStore();
  await vi.waitFor(() => expect(publishIfStale).toHaveBeenCalledOnce());
}

describe('seedStore', () => {
  it('has the browser wake the background when it starts: alarms may be lost, and wishes over', async () => {
    await start();
    expect(browser.runtime.onStartup.hasListeners()).toBe(true);
  });

  it('seeds an empty store once, and again after its packs were lost', async () => {
    await start();
    expect(await readSeededVersion()).toBe('9.8.7');
    await start();
    expect(installBuiltInPacks).toHaveBeenCalledTimes(1);
    await db.topicPages.clear();
    await start();
    expect(installBuiltInPacks).toHaveBeenCalledTimes(2);
  });

  it('opens the welcome page on an install, not on an update', async () => {
    const create = vi.spyOn(browser.tabs, 'create');
    await start();
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update', previousVersion: '1.0.0' });
    expect(create).not.toHaveBeenCalled();
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' });
    expect(create).toHaveBeenCalledExactlyOnceWith({ url: browser.runtime.getURL('/welcome.html') });
    await vi.waitFor(() => expect(installBuiltInPacks).toHaveBeenCalledTimes(3));
    await new Promise((done) => setTimeout(done, 20));
  });

  it('logs a failure and tries again at the next start', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.mocked(installBuiltInPacks).mockRejectedValueOnce(new Error('offline'));
    seedStore();
    await vi.waitFor(() => expect(log).toHaveBeenCalled());
    expect(await readSeededVersion()).toBeNull();
    await start();
    expect(await readSeededVersion()).toBe('9.8.7');
    log.mockRestore();
  });
});
