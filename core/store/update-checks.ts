import { db } from './database';

/** How the last question for an update ended; `held`: there is one that changes so much that the reader is asked first. */
export type UpdateResult = 'updated' | 'unchanged' | 'failed' | 'held';

/** A version that waits for the reader's decision. It is not kept: taking it asks for it again. */
export interface HeldUpdate {
  /** SHA-256 of its file, in hex. */
  readonly digest: string;
  readonly version: string;
  /** How many topics the pack has without it. */
  readonly topicCount: number;
  readonly added: NamedTopics;
  readonly changed: NamedTopics;
  readonly removed: NamedTopics;
}

/** How many topics, and the names of the first of them. */
export interface NamedTopics {
  readonly count: number;
  readonly names: readonly string[];
}

/**
 * How asking one address for updates went and when it may be asked again. Derived: when it is lost, the address is asked once
 * more. Times are milliseconds since 1970.
 */
export interface UpdateCheck {
  readonly url: string;
  /** It is not asked by itself before. */
  readonly nextCheck: number;
  /** When the last question ended; absent while none has. */
  readonly lastCheck?: number;
  readonly lastResult?: UpdateResult;
  /** Why the last question failed, as the error says it. */
  readonly failure?: string;
  /** In a row. */
  readonly failures: number;
  /** SHA-256 of the last file that was understood, and what the address calls that version. */
  readonly digest?: string;
  readonly etag?: string;
  readonly held?: HeldUpdate;
  /** SHA-256 of the file of a held version that the reader does not want. */
  readonly declined?: string;
}

/** What is known of one address; `undefined` when it was never asked. */
export async function getUpdateCheck(url: string): Promise<UpdateCheck | undefined> {
  return db.updateChecks.get(url);
}

/** What is known of all addresses. */
export async function listUpdateChecks(): Promise<UpdateCheck[]> {
  return db.updateChecks.toArray();
}

/** Remembers how a question went. */
export async function putUpdateCheck(check: UpdateCheck): Promise<void> {
  await db.updateChecks.put(check);
}

/** The version that waits under `url` is not wanted; it is not offered again, a later one is. */
export async function declineHeldUpdate(url: string): Promise<void> {
  await db.transaction('rw', db.updateChecks, async () => {
    const check = await db.updateChecks.get(url);
    if (!check?.held) return;
    const { held, ...rest } = check;
    await db.updateChecks.put({ ...rest, declined: held.digest, lastResult: 'unchanged' });
  });
}

/** Forgets all addresses that are not among `urls`. */
export async function dropUpdateChecks(urls: ReadonlySet<string>): Promise<void> {
  await db.updateChecks.filter(({ url }) => !urls.has(url)).delete();
}
