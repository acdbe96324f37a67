import { fakeBrowser } from 'wxt/testing/fake-browser';
import { copyDb } from '../../../core/store/copy/copy-database';
import { db } from '../../../core/store/database';

/** Both databases and the browser's storage as they are before the first start. */
export async function resetStore(): Promise<void> {
  fakeBrowser.reset();
  for (const database of [db, copyDb]) {
    await database.delete();
    await database.open();
  }
}
