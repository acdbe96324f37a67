import type { Subscription, TopicStateRow } from '../store/database';
import type { StoredQuiet } from '../store/quiets';
import type { Pack } from '../topics/pack';
import type { Settings, SiteRule } from '../topics/settings';
import type { TopicEdit } from '../topics/topic-edit';

/** The value of `format` in every backup that this version reads. */
export const BACKUP_FORMAT = 'sidelight-backup/1';

/** An imported pack as it was installed, without the reader's edits, and what was decided about it. */
export interface PackInBackup {
  readonly enabled: boolean;
  /** SHA-256 of the file it came from, in hex; empty where there was none. */
  readonly digest: string;
  readonly subscription?: Subscription;
  readonly pack: Pack;
}

/** What was decided about a pack that comes with the extension. */
export interface BuiltInInBackup {
  readonly id: string;
  readonly enabled: boolean;
}

/** Everything a reader decided, wrote or imported, in one file. */
export interface Backup {
  readonly format: typeof BACKUP_FORMAT;
  /** ISO time. */
  readonly created: string;
  /** Of the extension that wrote it. */
  readonly version: string;
  readonly settings: Partial<Settings>;
  readonly siteRules: readonly SiteRule[];
  readonly quiets: readonly StoredQuiet[];
  readonly topicStates: readonly TopicStateRow[];
  readonly edits: readonly TopicEdit[];
  readonly builtInPacks: readonly BuiltInInBackup[];
  readonly packs: readonly PackInBackup[];
}
