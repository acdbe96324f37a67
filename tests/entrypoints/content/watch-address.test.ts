// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchAddress } from '../../../entrypoints/content/watch-address';

const onChange = vi.fn();
const navigation = new EventTarget();
let end: AbortController;
let look: () => void;

beforeEach(() => {
  vi.clearAllMocks();
  Object.assign(window, { navigation });
  end = new AbortController();
  look = watchAddress(onChange, end.signal);
});
afterEach(() => {
  end.abort();
  history.replaceState(null, '', '/');
});

describe('watchAddress', () => {
  it.each([
    ['popstate', window],
    ['hashchange', window],
    ['currententrychange', navigation],
  ] as const)('is told by %s, once for each address', (type, target) => {
    target.dispatchEvent(new Event(type));
    expect(onChange).not.toHaveBeenCalled();
    history.pushState(null, '', `/${type}`);
    target.dispatchEvent(new Event(type));
    target.dispatchEvent(new Event(type));
    look();
    expect(onChange).toHaveBeenCalledOnce();
  });

  it('looks when it is asked to', () => {
    history.pushState(null, '', '/next');
    look();
    expect(onChange).toHaveBeenCalledOnce();
  });

  it('ends with the signal', () => {
    end.abort();
    history.pushState(null, '', '/next');
    look();
    navigation.dispatchEvent(new Event('currententrychange'));
    expect(onChange).not.toHaveBeenCalled();
  });
});
