import { createLocks } from './stub-locks';
import 'fake-indexeddb/auto';
import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** Every test starts with an empty browser: no stored values, no listeners. */
beforeEach(() => fakeBrowser.reset());

// Node has no lock manager before version 24; happy-dom has none either.
if (!globalThis.navigator?.locks) {
  const navigator = globalThis.navigator ?? {};
  Object.defineProperty(navigator, 'locks', { value: createLocks(), configurable: true });
  Object.defineProperty(globalThis, 'navigator', { value: navigator, configurable: true, writable: true });
}

// A second is too short for what a page does on a machine that is busy with other tests.
if (globalThis.document) {
  const { configure } = await import('@testing-library/preact');
  configure({ asyncUtilTimeout: 10_000 });
}
