import type { PageDriver } from './drive-page';

/** What is put into the store: a pack of one topic a name, each name strong and as written. */
export interface FilledPack {
  readonly packId: string;
  readonly names: readonly string[];
}

/**
 * Puts a pack straight into the extension's database, as an import of that size would leave it, and has it published. `page` has
 * to show a page of the extension.
 */
export async function fillStore(page: PageDriver, pack: FilledPack): Promise<void> {
  await page.evaluate(async ({ packId, names }: FilledPack) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('sidelight');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const stores = ['packs', 'topics', 'meta'];
    const transaction = database.transaction(stores, 'readwrite');
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
    });
    const [packs, topics, meta] = stores.map((name) => transaction.objectStore(name));
    packs?.put({
      id: packId,
      version: '1.0.0',
      name: packId,
      language: 'en',
      license: 'CC0-1.0',
      updated: '2026-01-01',
      enabled: true,
      builtIn: false,
      digest: packId,
      topicCount: names.length,
    });
    names.forEach((text, i) => {
      const aliases = [{ text, strength: 'strong', match: 'exact' }];
      const lists = { claims: [], facts: [], related: [], sources: [], sameAs: [] };
      topics?.put({ id: `t${i}`, packId, name: text, kind: 'group', aliases, summary: `About ${text}.`, ...lists });
    });
    const generation = meta?.get('generation');
    if (generation) {
      generation.onsuccess = () => meta?.put({ key: 'generation', value: (generation.result?.value ?? 0) + 1 });
    }
    await done;
    database.close();
    const { runtime } = (
      globalThis as unknown as { chrome: { runtime: { sendMessage(call: object): Promise<unknown> } } }
    ).chrome;
    const reply = (await runtime.sendMessage({ sidelight: 'storeChanged', args: [] })) as {
      error?: { message: string };
    };
    if (reply?.error) throw new Error(reply.error.message);
  }, pack);
}
