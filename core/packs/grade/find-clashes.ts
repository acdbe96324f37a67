import { foldText } from '../../matching/fold-text';
import type { Pack } from '../../topics/pack';
import { wordings } from '../../topics/text';

/** A name that topics in the store have already. */
export interface KnownName {
  readonly text: string;
  readonly topicName: string;
  readonly packName: string;
}

/** A name of a pack, the topic it belongs to there, and whose it is already. */
export interface Clash {
  readonly text: string;
  readonly topicId: string;
  readonly topicName: string;
  readonly known: readonly KnownName[];
}

/** The names of `pack` that are names of `existing` topics too, however they are written; hidden forms do not count. */
export function findClashes(pack: Pack, existing: readonly KnownName[]): Clash[] {
  const byName = new Map<string, KnownName[]>();
  for (const name of existing) {
    const folded = foldText(name.text);
    if (folded === '') continue;
    const known = byName.get(folded);
    if (known) known.push(name);
    else byName.set(folded, [name]);
  }
  return pack.topics.flatMap(({ id, name, aliases }) =>
    aliases.flatMap(({ text, hidden }) => {
      const known = hidden ? undefined : byName.get(foldText(text));
      return known ? [{ text, topicId: id, topicName: wordings(name)[0] ?? id, known }] : [];
    }),
  );
}
