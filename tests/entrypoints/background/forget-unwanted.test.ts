import { beforeEach, describe, expect, it } from 'vitest';
import { forgetMetPages, noteMetPage, readMetPages } from '../../../core/session/met-pages';
import { db } from '../../../core/store/database';
import { changeSettings } from '../../../core/store/settings';
import { forgetUnwanted } from '../../../entrypoints/background/forget-unwanted';
import { resetStore } from '../../core/store/reset-store';

const REF = 'p#t';

beforeEach(async () => {
  await resetStore();
  await forgetMetPages();
  await noteMetPage({ url: 'https://example.org/', title: 'One', at: 1, topics: [REF] });
  await db.openedTopics.put({ packId: 'p', topicId: 't', digest: 'd' });
});

describe('forgetUnwanted', () => {
  it('keeps what is wanted', async () => {
    await changeSettings({ news: true, rememberMet: true });
    await forgetUnwanted();
    expect(await readMetPages(REF)).toHaveLength(1);
    expect(await db.openedTopics.count()).toBe(1);
  });

  it('forgets what is not', async () => {
    await forgetUnwanted();
    expect(await readMetPages(REF)).toEqual([]);
    expect(await db.openedTopics.count()).toBe(0);
  });
});
