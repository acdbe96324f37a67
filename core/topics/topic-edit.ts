import type { Alias, Topic } from './topic';

/** What a reader can change of a topic as a whole field; aliases are changed one by one. */
export type EditableFields = Omit<Topic, 'id' | 'aliases'>;

/** One text form as a reader wants it: as `alias` says, or not at all (`null`). */
export interface AliasEdit {
  readonly text: string;
  readonly lang?: string;
  readonly alias: Alias | null;
}

/**
 * What a reader changed about one topic. It lies over the pack, whose updates do not touch it. A topic that the pack does not
 * have exists by its edit alone when `created` is set.
 */
export interface TopicEdit {
  readonly packId: string;
  readonly topicId: string;
  readonly created?: boolean;
  /** Never painted on pages, left out of exports; found by searching only. */
  readonly private?: boolean;
  /** Fields in place of the pack's. */
  readonly fields: Partial<EditableFields>;
  /** Fields of the pack that are taken away. */
  readonly removed: readonly (keyof EditableFields)[];
  readonly aliases: readonly AliasEdit[];
  /** ISO time of the last change. */
  readonly edited: string;
}
