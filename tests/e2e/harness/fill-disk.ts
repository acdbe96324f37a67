import type { LaunchedChromium } from './launch-chromium';
import { waitUntil } from './wait-until';

/**
 * Makes Chromium believe that the extension's share of the disk is full; gives the function that makes room again. Closes the
 * extension's databases for that, so no page of it may be open: as long as one is, Chromium believes for half a minute in the room
 * that it knew of. Only for a build without `unlimitedStorage` (`copyLimited`).
 */
export async function fillDisk({ context, extensionId, extensionUrl, stopWorker }: LaunchedChromium) {
  // The quota holds as long as the page is there that asked for it.
  const holder = await context.newPage();
  const session = await context.newCDPSession(holder);
  const origin = `chrome-extension://${extensionId}`;
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await stopWorker();
  await waitUntil(
    async () => {
      const page = await context.newPage();
      // A file of the extension that runs nothing.
      await page.goto(extensionUrl('/public-suffixes.json'));
      const isFull = await page.evaluate(tryToWrite);
      await page.close();
      return isFull;
    },
    { what: 'a full disk', timeoutMs: 60_000, pollMs: 2_500 },
  );
  return async () => {
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await holder.close();
  };
}

/** Runs in the page: whether a row is refused for want of room. */
async function tryToWrite(): Promise<boolean> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('room', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('rows', { autoIncrement: true });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  }).catch((error: unknown) => error as DOMException);
  if (!(database instanceof IDBDatabase)) return database.name === 'QuotaExceededError';
  const transaction = database.transaction('rows', 'readwrite');
  transaction.objectStore('rows').put('a row');
  const isFull = await new Promise<boolean>((resolve) => {
    transaction.oncomplete = () => resolve(false);
    transaction.onabort = () => resolve(transaction.error?.name === 'QuotaExceededError');
  });
  database.close();
  return isFull;
}
