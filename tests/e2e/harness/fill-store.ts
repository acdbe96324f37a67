import { combineDigests, hashRow } from '../../../core/store/digest';
import { toHead } from '../../../core/store/lay-out-pack';
import type { Topic } from '../../../core/topics/topic';
import type { PageDriver } from './drive-page';
import { waitUntil } from './wait-until';

/** What is put into the store: a pack of one topic a name, each name strong and as written. */
export interface FilledPack {
  readonly packId: string;
  readonly names: readonly string[];
  /** Fields of the pack's row over those that every pack has. */
  readonly fields?: object;
}

/** Any number will do that no edition has. */
const EDITION = 1_000;
const TOPICS_PER_PAGE = 16;
const HEADS_PER_PAGE = 500;
/** So many names travel to the page at once. */
const NAMES_PER_CALL = 8_000;

/**
 * Puts a pack straight into the extension's database, as an import of that size would leave it but for the words to search it
 * by, and has it published. `page` has to show a page of the extension.
 */
export async function fillStore(page: PageDriver, { packId, names, fields }: FilledPack): Promise<void> {
  const state = await waitUntil(() => page.evaluate(readState), {
    what: "the extension's own packs in the store",
    timeoutMs: 60_000,
  });
  const topics = names.map((name, i) => toTopic(name, i));
  for (let from = 0; from < topics.length; from += NAMES_PER_CALL) {
    const part = topics.slice(from, from + NAMES_PER_CALL);
    await page.evaluate(putRows, {
      topicPages: cutInPages(part, TOPICS_PER_PAGE).map((found, i) => ({
        edition: EDITION,
        page: from / TOPICS_PER_PAGE + i,
        first: found[0]?.id ?? '',
        topics: found,
      })),
    });
    await page.evaluate(putRows, {
      indexPages: cutInPages(part.map(toHead), HEADS_PER_PAGE).map((found, i) => ({
        edition: EDITION,
        page: from / HEADS_PER_PAGE + i,
        topics: found,
      })),
    });
  }
  const row = { ...toPackRow(packId, names.length), ...fields };
  // Far ahead of what the extension writes meanwhile: nothing it published may pass for this.
  const generation = state.generation + 1_000;
  const digest = combineDigests(state.digest, hashRow('packs', row));
  // Together: rows that are not those of the digest would be taken for damage.
  await page.evaluate(putRows, {
    packs: [row],
    meta: [{ key: 'state', value: { generation, indexGeneration: generation, digest } }],
  });
  await page.evaluate(publish);
}

/** In the order of the schema, so that the same topic from a file is no other one. */
function toTopic(text: string, number: number): Topic {
  return {
    id: `t${String(number).padStart(7, '0')}`,
    name: text,
    kind: 'group',
    summary: `About ${text}.`,
    claims: [],
    facts: [],
    aliases: [{ text, strength: 'strong', match: 'exact' }],
    related: [],
    sources: [],
    sameAs: [],
  };
}

function toPackRow(id: string, topicCount: number): object {
  return {
    id,
    version: '1.0.0',
    name: id,
    language: 'en',
    license: 'CC0-1.0',
    updated: '2026-01-01',
    enabled: true,
    builtIn: false,
    digest: id,
    topicCount,
    edition: EDITION,
    pageCount: Math.ceil(topicCount / TOPICS_PER_PAGE),
  };
}

function cutInPages<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, page) =>
    items.slice(page * size, (page + 1) * size),
  );
}

/** Runs in the page. */
async function putRows(rows: Readonly<Record<string, readonly object[]>>): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('sidelight');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const transaction = database.transaction(Object.keys(rows), 'readwrite');
  for (const [store, each] of Object.entries(rows)) for (const row of each) transaction.objectStore(store).put(row);
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
  });
  database.close();
}

/** Runs in the page: where the store stands once the extension's own packs are in it; `null` before. */
async function readState(): Promise<{ generation: number; digest: string } | null> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('sidelight');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const store = database.transaction('meta').objectStore('meta');
  const [state, seeded] = await Promise.all(
    ['state', 'seededVersion'].map(
      (key) =>
        new Promise<{ value: { generation: number; digest: string } } | undefined>((resolve, reject) => {
          const request = store.get(key);
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        }),
    ),
  );
  database.close();
  return seeded && state ? state.value : null;
}

/** Runs in the page. */
async function publish(): Promise<void> {
  const { runtime } = (
    globalThis as unknown as { chrome: { runtime: { sendMessage(call: object): Promise<unknown> } } }
  ).chrome;
  const reply = (await runtime.sendMessage({ sidelight: 'storeChanged', args: [] })) as {
    error?: { message: string };
  };
  if (reply?.error) throw new Error(reply.error.message);
}
