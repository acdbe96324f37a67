import { vi } from 'vitest';
import { copyDb } from '../../../core/store/copy/copy-database';
import { db } from '../../../core/store/database';

interface ClosedStore {
  /** How often the browser was asked to open the store. */
  readonly tries: () => number;
  readonly end: () => Promise<void>;
}

/**
 * Has both databases refuse to open, as a browser with a damaged profile does. With `alsoDelete` they cannot be deleted either, with
 * `untilDeleted` each opens again once it was.
 */
export function closeStore({ alsoDelete = false, untilDeleted = false } = {}): ClosedStore {
  const { open, deleteDatabase } = indexedDB;
  const deleted = new Set<string>();
  let tries = 0;
  for (const database of [db, copyDb]) database.close({ disableAutoOpen: false });
  const opening = vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
    if (name === db.name) tries += 1;
    if (untilDeleted && deleted.has(name)) return open.call(indexedDB, name, version);
    return refuse();
  });
  const deleting = vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation((name) => {
    deleted.add(name);
    return alsoDelete ? refuse() : deleteDatabase.call(indexedDB, name);
  });
  return {
    tries: () => tries,
    end: async () => {
      opening.mockRestore();
      deleting.mockRestore();
      for (const database of [db, copyDb]) await database.open();
    },
  };
}

function refuse(): IDBOpenDBRequest {
  const error = new DOMException('Internal error opening backing store', 'UnknownError');
  const request = { error, onerror: null as IDBRequest['onerror'] };
  setTimeout(() => request.onerror?.call(request as never, { target: request, preventDefault() {} } as never));
  return request as unknown as IDBOpenDBRequest;
}
