import type { SiteRule } from '../topics/settings';
import type { TopicEdit } from '../topics/topic-edit';
import type { NamedRow, PackRow, TopicStateRow } from './database';
import type { StoredQuiet } from './quiets';

/** The tables that hold what a reader decided or wrote: what may never get lost. */
export interface KeptTables {
  readonly packs: PackRow;
  readonly edits: TopicEdit;
  readonly topicStates: TopicStateRow;
  readonly quiets: StoredQuiet;
  readonly siteRules: SiteRule;
  readonly settings: NamedRow;
}

export type KeptTable = keyof KeptTables;
export type KeptKey = string | [string, string];

export const KEPT_TABLES: readonly KeptTable[] = ['packs', 'edits', 'topicStates', 'quiets', 'siteRules', 'settings'];
