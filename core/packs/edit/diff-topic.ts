import type { Topic } from '../../topics/topic';
import type { AliasEdit, EditableFields, TopicEdit } from '../../topics/topic-edit';
import { aliasKey } from './apply-edit';

/** What an edit says about a topic, without whose topic it is and when it was made. */
export type TopicDifference = Pick<TopicEdit, 'fields' | 'removed' | 'aliases'>;

/** The least edit that turns `base`, the pack's topic, into `wanted`: `applyEdit(base, diffTopic(base, wanted))` equals it. */
export function diffTopic(base: Topic, wanted: Topic): TopicDifference {
  const fields: Record<string, unknown> = {};
  const removed: (keyof EditableFields)[] = [];
  for (const key of new Set([...Object.keys(base), ...Object.keys(wanted)]) as Set<keyof Topic>) {
    if (key === 'id' || key === 'aliases' || isSame(base[key], wanted[key])) continue;
    if (wanted[key] === undefined) removed.push(key);
    else fields[key] = wanted[key];
  }
  // Facts name their sources by number: an update of the one would give the other, as the reader left it, other sources.
  if ('facts' in fields || 'sources' in fields) Object.assign(fields, { facts: wanted.facts, sources: wanted.sources });
  return { fields, removed, aliases: diffAliases(base, wanted) };
}

/** Whether a difference says anything. */
export function isEmptyDifference({ fields, removed, aliases }: TopicDifference): boolean {
  return Object.keys(fields).length === 0 && removed.length === 0 && aliases.length === 0;
}

function diffAliases(base: Topic, wanted: Topic): AliasEdit[] {
  const before = new Map(base.aliases.map((alias) => [aliasKey(alias), alias]));
  const edits: AliasEdit[] = [];
  for (const alias of wanted.aliases) {
    if (!isSame(before.get(aliasKey(alias)), alias)) edits.push(toEdit(alias, alias));
    before.delete(aliasKey(alias));
  }
  return [...edits, ...[...before.values()].map((alias) => toEdit(alias, null))];
}

function toEdit({ text, lang }: Topic['aliases'][number], alias: AliasEdit['alias']): AliasEdit {
  return { text, ...(lang === undefined ? {} : { lang }), alias };
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || toComparable(one) === toComparable(other);
}

/** As JSON with the keys in order: packs of other formats write theirs in another order than the schema. */
function toComparable(value: unknown): string | undefined {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
