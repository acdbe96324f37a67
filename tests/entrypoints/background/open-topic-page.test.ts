import { expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { openTopicPage } from '../../../entrypoints/background/open-topic-page';

const tab = { id: 1, windowId: 2, index: 3, incognito: false };

it('opens the page of a topic beside the tab that asks', async () => {
  const create = vi.spyOn(browser.tabs, 'create').mockResolvedValue({} as never);
  await openTopicPage('p#t', { tab } as never);
  expect(create).toHaveBeenCalledExactlyOnceWith({
    url: browser.runtime.getURL('/topic.html?topic=p%23t'),
    windowId: 2,
    index: 4,
  });
  create.mockRestore();
});

it.each([undefined, 7, 'opm', `p#${'x'.repeat(2_000)}`])('opens nothing for what is no reference: %j', async (ref) => {
  const create = vi.spyOn(browser.tabs, 'create').mockResolvedValue({} as never);
  await expect(openTopicPage(ref, { tab } as never)).rejects.toThrow('This is no topic');
  expect(create).not.toHaveBeenCalled();
  create.mockRestore();
});
