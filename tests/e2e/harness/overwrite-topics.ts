import type { PageDriver } from './drive-page';

/** Values of fields by topic id. A value `{ vnode: … }` is written as an element of the interface would be, prototype and all. */
export type ForcedFields = Readonly<Record<string, object>>;

/** Writes over fields of topics in the extension's database, past everything that checks them. `page` has to show a page of the extension. */
export async function overwriteTopics(page: PageDriver, fields: ForcedFields): Promise<void> {
  await page.evaluate(async (forced: ForcedFields) => {
    // What JSON cannot hold and a stored row can: for Preact this is an element.
    const toElements = (value: unknown): unknown => {
      if (typeof value !== 'object' || value === null) return value;
      if (Array.isArray(value)) return value.map(toElements);
      const inner = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, toElements(one)]));
      return 'vnode' in inner ? { ...(inner.vnode as object), constructor: undefined } : inner;
    };
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('sidelight');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const transaction = database.transaction('topicPages', 'readwrite');
    const cursor = transaction.objectStore('topicPages').openCursor();
    cursor.onsuccess = () => {
      const found = cursor.result;
      if (!found) return;
      const topics = (found.value.topics as { id: string }[]).map((topic) => ({
        ...topic,
        ...(toElements(forced[topic.id] ?? {}) as object),
      }));
      found.update({ ...found.value, topics });
      found.continue();
    };
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
    });
    database.close();
  }, fields);
}
