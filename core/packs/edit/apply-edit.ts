import type { Alias, Topic } from '../../topics/topic';
import type { AliasEdit, TopicEdit } from '../../topics/topic-edit';

/** A topic with what does not matter for finding it left out. */
type Editable = Pick<Topic, 'id' | 'aliases'> & Partial<Topic>;

/** `topic` as the reader's edit makes it; the same object when nothing is changed. */
export function applyEdit<T extends Editable>(topic: T, edit: TopicEdit | undefined): T {
  if (edit === undefined) return topic;
  const changed: Record<string, unknown> = {
    ...topic,
    ...edit.fields,
    aliases: editAliases(topic.aliases, edit.aliases),
  };
  for (const field of edit.removed) delete changed[field];
  return changed as unknown as T;
}

/** The topic that stands in the store by its edit alone. */
export function createdTopic(edit: TopicEdit): Topic {
  const empty: Topic = {
    id: edit.topicId,
    name: edit.topicId,
    kind: 'other',
    claims: [],
    facts: [],
    aliases: [],
    related: [],
    sources: [],
    sameAs: [],
  };
  return applyEdit(empty, edit);
}

/** Two aliases are one when text and language are the same. */
export function aliasKey({ text, lang = '' }: Pick<Alias, 'text' | 'lang'>): string {
  return `${lang}\n${text}`;
}

function editAliases(aliases: readonly Alias[], edits: readonly AliasEdit[]): readonly Alias[] {
  if (edits.length === 0) return aliases;
  const wanted = new Map(edits.map((edit) => [aliasKey(edit), edit.alias]));
  const kept = aliases.flatMap((alias) => {
    const edited = wanted.get(aliasKey(alias));
    wanted.delete(aliasKey(alias));
    return edited === undefined ? [alias] : edited === null ? [] : [edited];
  });
  return [...kept, ...[...wanted.values()].filter((alias) => alias !== null)];
}
