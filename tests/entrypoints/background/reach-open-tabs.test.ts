import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { reachOpenTabs } from '../../../entrypoints/background/reach-open-tabs';

const executeScript = vi.fn(async (_injection: object) => []);

beforeEach(() => {
  executeScript.mockReset();
  const query = vi.fn(async () => [
    { id: 1, active: false },
    { id: 2, active: true },
    { active: false },
    { id: 3, active: false },
  ]);
  Object.assign(fakeBrowser, { scripting: { executeScript } });
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(query as never);
});

const toTab = (tabId: number) => ({ target: { tabId, allFrames: true }, files: ['/content-scripts/content.js'] });

it.each(['install', 'update'] as const)(
  'puts the page script into every tab at an %s, first where a reader is',
  async (reason) => {
    executeScript.mockRejectedValueOnce(new Error('Cannot access a chrome:// URL'));
    reachOpenTabs();
    await fakeBrowser.runtime.onInstalled.trigger({ reason } as never);
    await vi.waitFor(() => expect(executeScript).toHaveBeenCalledTimes(3));
    expect(executeScript.mock.calls.map(([injection]) => injection)).toEqual([toTab(2), toTab(1), toTab(3)]);
  },
);

it('leaves tabs as they are when only the browser is newer', async () => {
  reachOpenTabs();
  await fakeBrowser.runtime.onInstalled.trigger({ reason: 'chrome_update' as never });
  await new Promise((done) => setTimeout(done, 20));
  expect(executeScript).not.toHaveBeenCalled();
});
