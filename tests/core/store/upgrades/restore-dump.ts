import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { copyDb } from '../../../../core/store/copy/copy-database';
import { db } from '../../../../core/store/database';
import type { Dump } from './dump';
import { outcome } from './outcome';

/** Makes the profile what it was when the dump was taken, by IndexedDB itself: no code of today shapes it. The store is closed. */
export async function restoreDump({ databases, local }: Dump): Promise<void> {
  fakeBrowser.reset();
  for (const database of [db, copyDb]) await database.delete({ disableAutoOpen: false });
  for (const { name, version, stores } of databases) {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => {
      for (const { name: store, keyPath, autoIncrement, indexes } of stores) {
        const created = request.result.createObjectStore(store, { keyPath, autoIncrement });
        for (const index of indexes) created.createIndex(index.name, index.keyPath, index);
      }
    };
    const database = await outcome(request);
    for (const { name: store, rows } of stores) {
      const table = database.transaction(store, 'readwrite').objectStore(store);
      for (const row of rows) await outcome(table.put(row));
    }
    database.close();
  }
  await browser.storage.local.set(local);
}
