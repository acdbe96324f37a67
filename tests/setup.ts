import 'fake-indexeddb/auto';
import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** Every test starts with an empty browser: no stored values, no listeners. */
beforeEach(() => fakeBrowser.reset());
