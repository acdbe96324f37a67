import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { topicPagePath } from '../../../core/page/topic-page-path';
import { readPrivateToken, readPrivateTopic } from '../../../core/session/private-topics';
import { readRecent } from '../../../core/session/recent-topics';
import { watchOmnibox } from '../../../entrypoints/background/omnibox';
import { resetStore } from '../../core/store/reset-store';
import { installPack, samplePack, sampleTopic } from '../../core/store/sample-pack';

vi.mock('../../../core/page/translate', () => ({ translate: (key: string) => (key === 'languageTag' ? 'en' : key) }));

const OPM = 'org.example.sample#opm';
const omnibox = {
  setDefaultSuggestion: vi.fn(),
  onInputChanged: { addListener: vi.fn() },
  onInputEntered: { addListener: vi.fn() },
};
const create = vi.fn();
const update = vi.fn();
const openPopup = vi.fn();
const pageOf = (ref: string) => browser.runtime.getURL(topicPagePath(ref));

beforeEach(async () => {
  await resetStore();
  vi.resetAllMocks();
  await browser.storage.session.clear();
  Object.assign(browser, { omnibox });
  Object.assign(browser.action, { openPopup });
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('en');
  vi.spyOn(browser.tabs, 'create').mockImplementation(create);
  vi.spyOn(browser.tabs, 'update').mockImplementation(update);
  stand(false);
  await installPack(
    samplePack([
      sampleTopic('opm', { name: 'OPM breach' }),
      sampleTopic('again', { name: 'OPM breach' }),
      sampleTopic('sony', { name: 'Sony hack' }),
    ]),
  );
  watchOmnibox();
});

const stand = (incognito: boolean) =>
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 7, windowId: 2, index: 4, incognito }] as never);

async function type(text: string): Promise<{ content: string; description: string }[]> {
  const suggest = vi.fn();
  omnibox.onInputChanged.addListener.mock.calls[0]?.[0](text, suggest);
  await vi.waitFor(() => expect(suggest).toHaveBeenCalledOnce());
  return suggest.mock.calls[0]?.[0];
}

const enter = (text: string, disposition: string) =>
  omnibox.onInputEntered.addListener.mock.calls[0]?.[0](text, disposition);

describe('the address bar', () => {
  it('says what the keyword is for', () => {
    expect(omnibox.setDefaultSuggestion).toHaveBeenCalledExactlyOnceWith({ description: 'omniboxDefault' });
  });

  it('offers topics by name, and two of one name by what tells them apart', async () => {
    const lines = await type('opm');
    expect(lines.map(({ content }) => content).sort()).toEqual(['OPM breach', expect.stringContaining('#')].sort());
    expect(await type('sony')).toMatchObject([{ content: 'Sony hack' }]);
  });

  it('does not repeat what is typed already', async () => {
    expect(await type('Sony hack')).toEqual([]);
  });

  it('opens the page of the topic that was chosen where the reader wants it, and remembers it', async () => {
    await type('sony');
    enter('Sony hack', 'currentTab');
    await vi.waitFor(() =>
      expect(update).toHaveBeenCalledExactlyOnceWith(7, { url: pageOf('org.example.sample#sony') }),
    );
    expect(await readRecent()).toEqual(['org.example.sample#sony']);
    enter('Sony hack', 'newBackgroundTab');
    await vi.waitFor(() => expect(create).toHaveBeenCalledOnce());
    expect(create).toHaveBeenLastCalledWith(expect.objectContaining({ active: false, index: 5 }));
    enter('Sony hack', 'newForegroundTab');
    await vi.waitFor(() => expect(create).toHaveBeenCalledTimes(2));
    expect(create.mock.calls[1]?.[0]).toEqual({ url: pageOf('org.example.sample#sony'), windowId: 2, index: 5 });
  });

  it('opens the best answer to words that were not chosen from the list', async () => {
    enter('hack', 'currentTab');
    await vi.waitFor(() => expect(update).toHaveBeenCalledOnce());
    expect(update).toHaveBeenCalledWith(7, { url: pageOf('org.example.sample#sony') });
  });

  it('hands words that find nothing to the popup', async () => {
    enter('zzzzzz', 'currentTab');
    await vi.waitFor(() => expect(openPopup).toHaveBeenCalledOnce());
    expect(await browser.storage.session.get(null)).toEqual({ lookUp: 'zzzzzz' });
    expect(update).not.toHaveBeenCalled();
  });

  it('remembers nothing of a private window, and opens the page in another', async () => {
    stand(true);
    const getAll = vi.fn().mockResolvedValue([
      { id: 2, incognito: true },
      { id: 3, incognito: false },
    ]);
    vi.spyOn(browser, 'windows', 'get').mockReturnValue({ getAll, update: vi.fn() } as never);
    await type('sony');
    enter('Sony hack', 'currentTab');
    await vi.waitFor(() => expect(create).toHaveBeenCalledOnce());
    const [{ url, windowId }] = create.mock.calls[0] ?? [{}];
    expect(windowId).toBe(3);
    // The ordinary window may write it into its history.
    expect(decodeURIComponent(url)).not.toContain('sony');
    expect(await readPrivateTopic(readPrivateToken(new URL(url).search) ?? '')).toBe('org.example.sample#sony');
    expect(await readRecent()).toEqual([]);
  });
});

it('knows the opened topic by its reference', async () => {
  const [, second] = await type('opm');
  enter(second?.content ?? '', 'currentTab');
  await vi.waitFor(() => expect(update).toHaveBeenCalledOnce());
  expect([pageOf(OPM), pageOf('org.example.sample#again')]).toContain(update.mock.calls[0]?.[1].url);
});
