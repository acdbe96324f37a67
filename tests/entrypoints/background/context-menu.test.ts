import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import { NEW_TOPIC_HASH, takeTopicSeed } from '../../../core/page/topic-seed';
import { watchContextMenu } from '../../../entrypoints/background/context-menu';
import { readSelection } from '../../../entrypoints/background/read-selection';

vi.mock('../../../core/page/translate', () => ({ translate: (key: string) => key }));

type Clicked = (info: { menuItemId: string; selectionText?: string }, tab?: Partial<Browser.tabs.Tab>) => void;

const menus = { create: vi.fn(), update: vi.fn(), onClicked: { addListener: vi.fn() } };
const windows = { getAll: vi.fn(), create: vi.fn(), update: vi.fn() };
const create = vi.fn();
const url = () => browser.runtime.getURL('/options.html') + NEW_TOPIC_HASH;

beforeEach(() => {
  vi.resetAllMocks();
  vi.spyOn(browser, 'contextMenus', 'get').mockReturnValue(menus as unknown as typeof browser.contextMenus);
  vi.spyOn(browser, 'windows', 'get').mockReturnValue(windows as unknown as typeof browser.windows);
  vi.spyOn(browser.tabs, 'create').mockImplementation(create);
});

async function click(selectionText: string, tab?: Partial<Browser.tabs.Tab>) {
  choose('add-topic', selectionText, tab);
  await vi.waitFor(() => expect(create.mock.calls.length + windows.create.mock.calls.length).toBe(1));
  return takeTopicSeed();
}

function choose(menuItemId: string, selectionText: string, tab?: Partial<Browser.tabs.Tab>) {
  watchContextMenu();
  const [listen] = menus.onClicked.addListener.mock.calls[0] as [Clicked];
  listen({ menuItemId, selectionText }, tab);
}

describe('watchContextMenu', () => {
  it('does without where there are no menus', () => {
    vi.spyOn(browser, 'contextMenus', 'get').mockReturnValue(undefined as never);
    expect(watchContextMenu).not.toThrow();
  });

  it('renames entries that are there already', () => {
    watchContextMenu();
    const entries = menus.create.mock.calls as [object, () => void][];
    expect(entries.map(([entry]) => entry)).toMatchObject([
      { id: 'look-up', contexts: ['selection'] },
      { id: 'add-topic', contexts: ['selection'] },
    ]);
    for (const [, done] of entries) done();
    expect(menus.update).not.toHaveBeenCalled();
    Object.assign(browser.runtime, { lastError: { message: 'duplicate id' } });
    for (const [, done] of entries) done();
    expect(menus.update.mock.calls).toEqual([
      ['look-up', { title: 'menuLookUp' }],
      ['add-topic', { title: 'editMenuAdd' }],
    ]);
    Object.assign(browser.runtime, { lastError: undefined });
  });

  it('opens the editor with the selection and the page as a source to choose', async () => {
    const seed = await click('Grey  Heron\n', {
      url: 'https://example.org/a',
      title: 'Birds',
      windowId: 7,
      index: 2,
      incognito: false,
    });
    expect(seed).toEqual({ name: 'Grey Heron', source: { title: 'Birds', url: 'https://example.org/a' } });
    expect(create).toHaveBeenCalledExactlyOnceWith({ url: url(), windowId: 7, index: 3 });
    expect(await takeTopicSeed()).toBeNull();
  });

  it('tells nothing of a private window’s page, and opens in another window', async () => {
    windows.getAll.mockResolvedValue([
      { id: 1, incognito: true },
      { id: 2, incognito: false },
    ]);
    const seed = await click('Heron', { url: 'https://example.org/a', title: 'Birds', windowId: 1, incognito: true });
    expect(seed).toEqual({ name: 'Heron' });
    expect(create).toHaveBeenCalledExactlyOnceWith({ url: url(), windowId: 2 });
  });

  it('opens a window when all there are are private', async () => {
    windows.getAll.mockResolvedValue([{ id: 1, incognito: true }]);
    await click('Heron', { url: 'https://example.org/a', incognito: true });
    expect(windows.create).toHaveBeenCalledExactlyOnceWith({ url: url(), incognito: false });
  });

  it.each(['file:///home/me/a.html', 'https://me:secret@example.org/', `https://example.org/${'x'.repeat(2_000)}`])(
    'suggests no %.30s as a source',
    async (address) => {
      expect(await click('Heron', { url: address, title: 'Birds', incognito: false })).toEqual({ name: 'Heron' });
    },
  );
});

describe('looking up', () => {
  const openPopup = vi.fn();
  const readWords = () => browser.storage.session.get(null);

  beforeEach(async () => {
    await browser.storage.session.clear();
    Object.assign(browser.action, { openPopup });
  });

  it('opens the popup in the click itself, with the words handed over in memory', async () => {
    openPopup.mockResolvedValue(undefined);
    choose('look-up', ' Grey  Heron\n', { windowId: 7, index: 2, incognito: false });
    // Firefox lets it happen only as long as the click goes on.
    expect(openPopup).toHaveBeenCalledExactlyOnceWith({ windowId: 7 });
    await vi.waitFor(async () => expect(await readWords()).toEqual({ lookUp: 'Grey Heron' }));
    expect(create).not.toHaveBeenCalled();
  });

  it('opens the same page in a tab where the popup cannot be opened, the words in no address', async () => {
    openPopup.mockRejectedValue(new Error('no'));
    choose('look-up', 'Heron', { windowId: 7, index: 2, incognito: false });
    await vi.waitFor(() => expect(create).toHaveBeenCalledOnce());
    expect(create).toHaveBeenCalledWith({ url: browser.runtime.getURL('/popup.html'), windowId: 7, index: 3 });
    expect(await readWords()).toEqual({ lookUp: 'Heron' });
  });

  it('does so too in a browser that knows no such thing', async () => {
    Object.assign(browser.action, { openPopup: undefined });
    choose('look-up', 'Heron', { windowId: 7, index: 2, incognito: false });
    await vi.waitFor(() => expect(create).toHaveBeenCalledOnce());
  });
});

describe('readSelection', () => {
  it.each([
    [' a\t\n b ', 'a b'],
    ['a\u202eb\u200bc\u0000', 'abc'],
    ['\ud800x', 'x'],
    ['', ''],
  ])('reads %j', (selected, name) => {
    expect(readSelection(selected)).toBe(name);
  });

  it('stops at 200 units, not inside a character', () => {
    expect(readSelection('x'.repeat(300))).toHaveLength(200);
    expect(readSelection(`${'x'.repeat(199)}😀`)).toBe('x'.repeat(199));
  });
});
