import { expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { handLookUp, watchLookUp } from '../../../core/session/look-up';

it('hands words over once, whether they come before or after the popup', async () => {
  const onQuery = vi.fn();
  await handLookUp('before');
  const stop = watchLookUp(onQuery);
  await vi.waitFor(() => expect(onQuery).toHaveBeenCalledExactlyOnceWith('before'));
  expect(await browser.storage.session.get(null)).toEqual({});
  await handLookUp('after');
  await vi.waitFor(() => expect(onQuery).toHaveBeenLastCalledWith('after'));
  expect(onQuery).toHaveBeenCalledTimes(2);
  stop();
  await handLookUp('too late');
  const later = vi.fn();
  const stopLater = watchLookUp(later);
  await vi.waitFor(() => expect(later).toHaveBeenCalledExactlyOnceWith('too late'));
  stopLater();
  expect(onQuery).toHaveBeenCalledTimes(2);
});
