import type { TopicRef } from '../topics/topic-ref';
import { db } from './database';
import type { ChangeLabel } from './history';
import { write } from './write';

/** A topic, or one text form of it, that a reader asked not to be told again. */
export interface StoredQuiet {
  readonly id: string;
  readonly grain: 'topic' | 'alias';
  readonly topic: TopicRef;
  /** Only with grain `alias`: the text form as it stood on the page. */
  readonly alias?: string;
  /** The wish holds before this time, in milliseconds since 1970; absent: for good. */
  readonly until?: number;
  /** The wish holds as long as the topic has this digest (`digestTopic`). */
  readonly digest?: string;
}

/** Remembers a wish for less; the same id again changes nothing. */
export async function addQuiet(quiet: StoredQuiet, label?: ChangeLabel): Promise<void> {
  await write((keeper) => keeper.put('quiets', quiet), label);
}

/** All wishes for less. */
export async function listQuiets(): Promise<StoredQuiet[]> {
  return db.quiets.toArray();
}

/** Takes a wish back; an id that is not there is no error. */
export async function removeQuiet(id: string, label?: ChangeLabel): Promise<void> {
  await write((keeper) => keeper.remove('quiets', id), label);
}

/** Takes all wishes back at once. */
export async function removeAllQuiets(label?: ChangeLabel): Promise<void> {
  await write(async (keeper) => {
    for (const id of await db.quiets.toCollection().primaryKeys()) await keeper.remove('quiets', id);
  }, label);
}
