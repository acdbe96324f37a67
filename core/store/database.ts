import type { Dexie, EntityTable, Table } from 'dexie';
import type { PackHeader } from '../topics/pack';
import type { SiteRule } from '../topics/settings';
import type { Evidence, Topic } from '../topics/topic';
import type { TopicEdit } from '../topics/topic-edit';
import { createDatabase } from './create-database';
import type { HistoryRow } from './history';
import type { IndexPage, TopicPage, WordPage } from './pack-pages';
import type { StoredQuiet } from './quiets';
import type { UpdateCheck } from './update-checks';
import { upgradeToPages } from './upgrade-to-pages';

/** A pack without its topics, with what the reader and the installer decided about it. */
export type PackRow = PackHeader & {
  readonly evidence?: Evidence;
  readonly enabled: boolean;
  readonly builtIn: boolean;
  /** SHA-256 of the file it came from, in hex. */
  readonly digest: string;
  readonly topicCount: number;
  /** Under this number its topics lie in the tables of pages; each import has a new one. */
  readonly edition: number;
  /** How many topic pages the edition has, to notice when some are lost. */
  readonly pageCount: number;
  /** The reader lets Sidelight look for updates of it. */
  readonly subscription?: Subscription;
};

/** An address that is asked for a newer version of a pack, as the reader agreed to. */
export interface Subscription {
  readonly url: string;
  readonly everyHours: number;
  /** Asked for by the organisation that manages the browser, not by the reader. */
  readonly byPolicy?: boolean;
}

/** What a reader decided about one topic; kept apart from the pack, so an update never overwrites it. */
export interface TopicStateRow {
  readonly packId: string;
  readonly topicId: string;
  readonly off: boolean;
}

/** What a topic said when the reader last opened it (`digestTopic`). */
export interface OpenedTopic {
  readonly packId: string;
  readonly topicId: string;
  readonly digest: string;
}

/** A named value. */
export interface NamedRow {
  readonly key: string;
  readonly value: unknown;
}

type Schema = Dexie & {
  packs: Table<PackRow, string>;
  topicPages: Table<TopicPage, [number, number]>;
  indexPages: Table<IndexPage, [number, number]>;
  wordPages: Table<WordPage, [number, string]>;
  edits: Table<TopicEdit, [string, string]>;
  topicStates: Table<TopicStateRow, [string, string]>;
  quiets: Table<StoredQuiet, string>;
  siteRules: Table<SiteRule, string>;
  settings: Table<NamedRow, string>;
  history: EntityTable<HistoryRow, 'id'>;
  meta: Table<NamedRow, string>;
  derived: Table<NamedRow, string>;
  updateChecks: Table<UpdateCheck, string>;
  openedTopics: Table<OpenedTopic, [string, string]>;
};

/** A topic as version 1 and 2 of the database kept it. */
export type OldTopicRow = Topic & { readonly packId: string };

/** The one database, of the extension's own origin; a content script must never import it. */
export const db = createDatabase('sidelight') as Schema;

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

// Topics by the page instead of one by one: packs of a hundred thousand. Edits of the reader, and what undoes a change.
db.version(3)
  .stores({
    aliases: null,
    topicPages: '&[edition+page], [edition+first]',
    indexPages: '&[edition+page]',
    wordPages: '&[edition+stem]',
    edits: '&[packId+topicId]',
    history: '++id',
  })
  .upgrade(upgradeToPages);

db.version(4).stores({ topics: null });

// When addresses of packs were asked for something newer, and when they may be asked again.
db.version(5).stores({ updateChecks: '&url' });

// What topics said when they were opened, for readers who want to be told what is new.
db.version(6).stores({ openedTopics: '&[packId+topicId]' });
