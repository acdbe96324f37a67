// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { watchGone } from '../../../entrypoints/content/watch-gone';

let end = new AbortController();
afterEach(() => {
  end.abort();
  vi.restoreAllMocks();
});

/** Both shapes that Chromium gives it: no id, and no `runtime` at all. */
const GONE = [{ id: undefined }, undefined];

it.each(GONE)('tells at the first sign of a reader that the extension is gone: %o', (runtime) => {
  end = new AbortController();
  const onGone = vi.fn();
  watchGone(onGone, end.signal);
  document.dispatchEvent(new Event('pointermove'));
  window.dispatchEvent(new Event('focus'));
  expect(onGone).not.toHaveBeenCalled();
  vi.spyOn(browser, 'runtime', 'get').mockReturnValue(runtime as never);
  const signs = ['pointermove', 'scroll', 'visibilitychange'];
  for (const type of signs) document.dispatchEvent(new Event(type));
  window.dispatchEvent(new Event('focus'));
  expect(onGone).toHaveBeenCalledTimes(4);
  end.abort();
  document.dispatchEvent(new Event('pointermove'));
  expect(onGone).toHaveBeenCalledTimes(4);
});
