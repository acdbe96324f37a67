import { applyEdit } from '../packs/edit/apply-edit';
import { stemOf } from '../search/build-word-pages';
import type { Topic } from '../topics/topic';
import { db } from './database';
import { TOPICS_PER_PAGE, type WordPage } from './pack-pages';
import { readTopic } from './read-topic';

/** Of a word of one sign there are many pages; so many of them are looked at. */
const MAX_PAGES = 4;

/** A topic of a pack, by its number in the pack's edition. */
export interface TopicPlace {
  readonly packId: string;
  readonly edition: number;
  readonly number: number;
}

/** A topic as the reader's edit makes it, and its pack. */
export type FoundTopic = Topic & { readonly packId: string };

/** Runs `work`, which reads with the functions of this file alone, in one transaction: many short ones take far longer. */
export function readTogether<T>(work: () => Promise<T>): Promise<T> {
  // Dexie follows the awaits of an async function alone; given another, the transaction may end between two of them.
  return db.transaction('r', [db.packs, db.wordPages, db.topicPages, db.edits], async () => work());
}

/** The editions that are searched: those of enabled packs. */
export async function listEditions(): Promise<readonly { readonly packId: string; readonly edition: number }[]> {
  const packs = await db.packs.filter(({ enabled }) => enabled).toArray();
  return packs.map(({ id, edition }) => ({ packId: id, edition }));
}

/** The pages of an edition that hold the words beginning with `prefix`. */
export async function readWordPages(edition: number, prefix: string): Promise<WordPage[]> {
  const stem = stemOf(prefix);
  const whole = await db.wordPages.get([edition, stem]);
  if ([...prefix].length > 1) return whole ? [whole] : [];
  return db.wordPages
    .where(':id')
    .between([edition, prefix], [edition, `${prefix}\uffff`])
    .limit(MAX_PAGES)
    .toArray();
}

/** The topics at `places`, as the reader's edits make them. */
export async function readTopicsAt(places: readonly TopicPlace[]): Promise<FoundTopic[]> {
  const pages = new Map<string, TopicPlace>();
  for (const place of places) {
    const page = Math.floor(place.number / TOPICS_PER_PAGE);
    pages.set(`${place.edition} ${page}`, { ...place, number: page });
  }
  const rows = await db.topicPages.bulkGet(
    [...pages.values()].map(({ edition, number }): [number, number] => [edition, number]),
  );
  const read = new Map(rows.flatMap((row) => (row ? [[`${row.edition} ${row.page}`, row.topics] as const] : [])));
  const edits = new Map((await db.edits.toArray()).map((edit) => [`${edit.packId}\n${edit.topicId}`, edit]));
  return places.flatMap(({ packId, edition, number }) => {
    const topics = read.get(`${edition} ${Math.floor(number / TOPICS_PER_PAGE)}`);
    const topic = topics?.[number % TOPICS_PER_PAGE];
    return topic ? [{ ...applyEdit(topic, edits.get(`${packId}\n${topic.id}`)), packId }] : [];
  });
}

/** Every topic that the reader edited or wrote, in enabled packs: their words are in no page. */
export async function readEditedTopics(): Promise<FoundTopic[]> {
  const packs = new Map((await db.packs.filter(({ enabled }) => enabled).toArray()).map((pack) => [pack.id, pack]));
  const found: FoundTopic[] = [];
  for (const { packId, topicId } of await db.edits.toArray()) {
    const pack = packs.get(packId);
    const topic = pack && (await readTopic(pack, topicId));
    if (topic) found.push({ ...topic, packId });
  }
  return found;
}
