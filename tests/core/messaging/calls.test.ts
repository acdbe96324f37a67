import { describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { answer, type Handlers } from '../../../core/messaging/answer';
import type { PageCalls } from '../../../core/messaging/protocol';
import { ask } from '../../../core/messaging/send';

const HANDLERS: Handlers<PageCalls> = {
  getTopic: () => null,
  findMentions: () => ({ hits: [], rules: { topicCount: 0, heads: [], topics: [], vetoes: [] } }),
  injectHint: () => {
    throw new Error('no such frame');
  },
  quiet: async () => null,
  reportCount: () => null,
  openTopic: () => null,
};

describe('ask and answer', () => {
  it('pass name, arguments and sender to the handler and its value back', async () => {
    const getTopic = vi.fn(async () => null);
    const handlersFor = vi.fn(() => ({ ...HANDLERS, getTopic }));
    answer<PageCalls>(handlersFor, () => true);
    expect(await ask('getTopic', 'p#t')).toBeNull();
    expect(getTopic).toHaveBeenCalledExactlyOnceWith('p#t');
    expect(handlersFor).toHaveBeenCalledOnce();
  });

  it('carry an error to the caller', async () => {
    answer(HANDLERS, () => true);
    await expect(ask('injectHint')).rejects.toThrow('no such frame');
  });

  it('refuse what the sender may not call, without calling it', async () => {
    const quiet = vi.fn(() => null);
    answer<PageCalls>({ ...HANDLERS, quiet }, (name) => name !== 'quiet');
    await expect(ask('quiet', { grain: 'site' })).rejects.toThrow('may not be called');
    expect(quiet).not.toHaveBeenCalled();
  });

  it.each([
    { sidelight: 'toString', args: [] },
    { sidelight: 'storeChanged', args: [] },
    { sidelight: 'quiet' },
    'x',
    null,
  ])('leave %j to others', (message) => {
    const add = vi.spyOn(browser.runtime.onMessage, 'addListener');
    answer(HANDLERS, () => true);
    const listen = add.mock.lastCall?.[0] as (message: unknown, sender: object, reply: () => void) => unknown;
    expect(listen(message, {}, () => undefined)).toBeUndefined();
    add.mockRestore();
  });

  it('end with the signal', async () => {
    const ending = new AbortController();
    answer(HANDLERS, () => true, ending.signal);
    expect(browser.runtime.onMessage.hasListeners()).toBe(true);
    ending.abort();
    expect(browser.runtime.onMessage.hasListeners()).toBe(false);
  });

  it('say so when nobody answers', async () => {
    browser.runtime.onMessage.addListener(() => undefined);
    await expect(ask('injectHint')).rejects.toThrow();
  });
});
