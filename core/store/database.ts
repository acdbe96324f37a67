import { Dexie, type EntityTable, type Table } from 'dexie';
import type { PackHeader } from '../topics/pack';
import type { SiteRule } from '../topics/settings';
import type { Evidence, Topic } from '../topics/topic';
import type { StoredQuiet } from './quiets';

/** A pack without its topics, with what the reader and the installer decided about it. */
export type PackRow = PackHeader & {
  readonly evidence?: Evidence;
  readonly enabled: boolean;
  readonly builtIn: boolean;
  /** SHA-256 of the file it came from, in hex. */
  readonly digest: string;
  readonly topicCount: number;
};

/** A topic and the pack it belongs to. */
export type TopicRow = Topic & { readonly packId: string };

/** A text form of a topic, to be found by its folded spelling. */
export interface AliasRow {
  readonly row: number;
  readonly packId: string;
  readonly topicId: string;
  readonly text: string;
  readonly folded: string;
}

/** What a reader decided about one topic; kept apart from the pack, so an update never overwrites it. */
export interface TopicStateRow {
  readonly packId: string;
  readonly topicId: string;
  readonly off: boolean;
}

/** A named value. */
export interface NamedRow {
  readonly key: string;
  readonly value: unknown;
}

type Schema = Dexie & {
  packs: Table<PackRow, string>;
  topics: Table<TopicRow, [string, string]>;
  aliases: EntityTable<AliasRow, 'row'>;
  topicStates: Table<TopicStateRow, [string, string]>;
  quiets: Table<StoredQuiet, string>;
  siteRules: Table<SiteRule, string>;
  settings: Table<NamedRow, string>;
  meta: Table<NamedRow, string>;
  derived: Table<NamedRow, string>;
};

/** The one database, of the extension's own origin; a content script must never import it. */
export const db = new Dexie('sidelight') as Schema;

db.version(1).stores({
  packs: '&id',
  topics: '&[packId+id], packId',
  aliases: '++row, [packId+topicId], folded, packId',
  topicStates: '&[packId+topicId]',
  quiets: '&id',
  siteRules: '&site',
  settings: '&key',
  meta: '&key',
});

// What is derived from the rest and too big for `storage.local`.
db.version(2).stores({ derived: '&key' });
