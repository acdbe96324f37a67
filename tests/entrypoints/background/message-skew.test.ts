import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { db } from '../../../core/store/database';
import { answerCalls } from '../../../entrypoints/background/handlers';
import { resetStore } from '../../core/store/reset-store';

vi.mock('../../../core/sites/registrable-domain', () => ({ registrableDomain: async (host: string) => host }));

/** What calls of another version might carry. */
const ODD = [
  [],
  [null],
  [7],
  [{}],
  [{ packId: 'org.example', topicId: 'a' }],
  [['org.example#a', 1]],
  ['no reference'],
  [{ grain: 'page' }, 'more', 'than', 'asked'],
];
const NAMES = ['getTopic', 'findMentions', 'quiet', 'reportCount', 'openTopic', 'injectHint'] as const;
const tab = { id: 1, url: 'https://news.example/', incognito: false };
const sender = { id: browser.runtime.id, url: tab.url, tab, frameId: 0 };

beforeEach(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  Object.assign(fakeBrowser, { scripting: { executeScript: async () => [] } });
  await resetStore();
  answerCalls();
});

/** The reply, or `undefined` when nobody answers. */
async function send(message: object): Promise<unknown> {
  const answered = vi.fn();
  const results = await fakeBrowser.runtime.onMessage.trigger(message, sender as never, answered);
  if (!results.includes(true as never)) return undefined;
  await vi.waitFor(() => expect(answered).toHaveBeenCalledOnce());
  return answered.mock.calls[0]?.[0];
}

describe('a page script of another version', () => {
  it.each(NAMES)(
    'is refused by name or told of nothing, and keeps nothing, when it asks for "%s" in its own way [U06]',
    async (name) => {
      for (const args of ODD) {
        const reply = await send({ sidelight: name, args });
        const isRefused = typeof (reply as { error?: { message?: unknown } }).error?.message === 'string';
        expect(isRefused || (reply as { value?: unknown }).value === null, `${name}(${JSON.stringify(args)})`).toBe(
          true,
        );
      }
      expect(await db.quiets.count()).toBe(0);
      expect(await db.siteRules.count()).toBe(0);
    },
  );

  it.each([
    { sidelight: 'getTopicCard', args: ['org.example#a'] },
    { sidelight: 'constructor', args: [] },
    { sidelight: 'getTopic' },
    { sidelight: 'getTopic', args: 'org.example#a' },
    { type: 'getTopic', ref: 'org.example#a' },
  ])(
    'hears nothing to what is no call any more, and says that the page has to be loaded again: %o [U06]',
    async (message) => {
      expect(await send(message)).toBeUndefined();
    },
  );
});
