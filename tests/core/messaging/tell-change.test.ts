import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { tellChange } from '../../../core/messaging/tell-change';

describe('tellChange', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  const answer = (...answers: (() => Promise<unknown>)[]) => {
    const sent = vi.spyOn(browser.runtime, 'sendMessage');
    for (const each of answers) sent.mockImplementationOnce(each);
    return sent;
  };
  const told = () => Promise.resolve({ value: null });
  const stopped = () => Promise.reject(new Error('the message channel closed'));
  const silent = () => new Promise(() => {});

  it('tells once where the background answers', async () => {
    const sent = answer(told);
    await tellChange();
    await vi.runAllTimersAsync();
    expect(sent).toHaveBeenCalledTimes(1);
  });

  it('tells again a background that was stopped, and was still being stopped', async () => {
    const sent = answer(stopped, stopped, stopped, told);
    const telling = tellChange();
    await vi.runAllTimersAsync();
    await telling;
    expect(sent).toHaveBeenCalledTimes(4);
  });

  it('throws when it fails again and again', async () => {
    answer(stopped, stopped, stopped, stopped);
    const telling = expect(tellChange()).rejects.toThrow('the message channel closed');
    await vi.runAllTimersAsync();
    await telling;
  });

  it('tells again when no answer comes at all', async () => {
    const sent = answer(silent, told);
    const telling = tellChange();
    await vi.advanceTimersByTimeAsync(10_000);
    await telling;
    await vi.runAllTimersAsync();
    expect(sent).toHaveBeenCalledTimes(2);
  });

  it('takes the answer of a background that was slow', async () => {
    let finish: (answer: unknown) => void = () => {};
    answer(
      () =>
        new Promise((resolve) => {
          finish = resolve;
        }),
      silent,
    );
    const telling = tellChange();
    await vi.advanceTimersByTimeAsync(15_000);
    finish({ value: null });
    await telling;
    expect(vi.getTimerCount()).toBe(0);
  });
});
