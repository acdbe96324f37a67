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

it('does without keys where there are none', () => {
  Object.assign(fakeBrowser, { commands: undefined });
  expect(watchCommands).not.toThrow();
});

describe('the key that pauses a site', () => {
  it('waits until the store was looked through', async () => {
    let heal = (): void => undefined;
    const ready = new Promise<void>((resolve) => {
      heal = resolve;
    });
    listeners.length = 0;
    watchCommands(ready);
    pause('https://news.example/', false);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await listSiteRules()).toEqual([]);
    heal();
    await vi.waitFor(async () => expect(await listSiteRules()).toHaveLength(1));
  });

  it('keeps no rule for a site of a private window', async () => {
    pause('https://secret.example/', true);
    pause('https://news.example/', false);
    await vi.waitFor(async () => expect(await listSiteRules()).not.toEqual([]));
    expect((await listSiteRules()).map(({ site }) => site)).toEqual(['news.example']);
  });

  it('keeps none for a page of the browser or of the extension', async () => {
    pause('chrome-extension://abcdef/options.html', false);
    pause('chrome://newtab/', false);
    await new Promise((done) => setTimeout(done, 5));
    pause('https://news.example/', false);
    await vi.waitFor(async () => expect(await listSiteRules()).not.toEqual([]));
    expect((await listSiteRules()).map(({ site }) => site)).toEqual(['news.example']);
  });
});

describe('a key for mentions', () => {
  const openPopup = vi.fn(async () => undefined);
  const sendMessage = vi.fn<(tabId: number, call: object, options: { frameId: number }) => Promise<unknown>>();
  const executeScript = vi.fn(async () => [0, 7, 9].map((frameId) => ({ frameId })));
  const asked = () => sendMessage.mock.calls.map(([, , { frameId }]) => frameId);
  const press = (command: string) => listeners[0]?.(command, { id: 1 });

  beforeEach(() => {
    vi.clearAllMocks();
    sendMessage.mockResolvedValue({ value: false });
    Object.assign(fakeBrowser, { action: { openPopup }, scripting: { executeScript } });
    Object.assign(fakeBrowser.tabs, { sendMessage });
  });

  it.each([
    ['next-mention', { sidelight: 'stepMention', args: [1] }],
    ['previous-mention', { sidelight: 'stepMention', args: [-1] }],
    ['open-hint', { sidelight: 'openHint', args: [] }],
  ])('%s asks the page, and no frame when that has some', async (command, call) => {
    sendMessage.mockResolvedValue({ value: true });
    press(command);
    await vi.waitFor(() => expect(sendMessage).toHaveBeenCalledOnce());
    expect(sendMessage).toHaveBeenCalledWith(1, call, { frameId: 0 });
    await new Promise((done) => setTimeout(done, 5));
    expect(executeScript).not.toHaveBeenCalled();
    expect(openPopup).not.toHaveBeenCalled();
  });

  it('goes on to the frames, also where the page has no script, up to the first that has some', async () => {
    sendMessage.mockImplementation(async (_tab, _call, { frameId }) => {
      if (frameId === 0) throw new Error('no receiver');
      return { value: frameId === 7 };
    });
    press('next-mention');
    await vi.waitFor(() => expect(asked()).toEqual([0, 7]));
    await new Promise((done) => setTimeout(done, 5));
    expect(asked()).toEqual([0, 7]);
    expect(openPopup).not.toHaveBeenCalled();
  });

  it('opens the popup where there is nothing to go to', async () => {
    press('open-hint');
    await vi.waitFor(() => expect(openPopup).toHaveBeenCalledOnce());
    expect(asked()).toEqual([0, 7, 9]);
  });

  it('opens it also on pages that may not be read', async () => {
    executeScript.mockRejectedValueOnce(new Error('a page of the browser'));
    press('next-mention');
    await vi.waitFor(() => expect(openPopup).toHaveBeenCalledOnce());
  });

  it('says so when the browser does not let it', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    openPopup.mockRejectedValueOnce(new Error('no window'));
    press('next-mention');
    await vi.waitFor(() => expect(logged).toHaveBeenCalledOnce());
    Object.assign(fakeBrowser, { action: {} });
    press('next-mention');
    await vi.waitFor(() => expect(executeScript).toHaveBeenCalledTimes(2));
    await new Promise((done) => setTimeout(done, 5));
    expect(logged).toHaveBeenCalledOnce();
    logged.mockRestore();
  });
});
