import { beforeEach, expect, it, vi } from 'vitest';
import { noteMetPage, readMetPages } from '../../../core/session/met-pages';
import { db } from '../../../core/store/database';
import { publish } from '../../../core/store/publish';
import { changeSettings } from '../../../core/store/settings';
import { watchUnwanted } from '../../../entrypoints/background/watch-unwanted';
import { resetStore } from '../../core/store/reset-store';

const REF = 'p#t';

beforeEach(async () => {
  await resetStore();
  await changeSettings({ news: true, rememberMet: true });
  await publish();
  watchUnwanted();
  await noteMetPage({ url: 'https://example.org/', title: 'One', at: 1, topics: [REF] });
  await db.openedTopics.put({ packId: 'p', topicId: 't', digest: 'd' });
});

it('forgets what is unwanted from now on, whoever published that, and not before', async () => {
  await changeSettings({ density: 'every' });
  await publish();
  await new Promise((done) => setTimeout(done, 5));
  expect(await readMetPages(REF)).toHaveLength(1);
  // As another browser of the reader changes it.
  for (const key of ['news', 'rememberMet']) await db.settings.put({ key, value: false });
  await publish();
  await vi.waitFor(async () => expect(await readMetPages(REF)).toEqual([]));
  await vi.waitFor(async () => expect(await db.openedTopics.count()).toBe(0));
});
