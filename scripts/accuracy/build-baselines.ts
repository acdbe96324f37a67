import type { Pack } from '../../core/topics/pack';
import type { Evidence, Topic } from '../../core/topics/topic';
import { findWords, hasWord, type Word } from './find-words';
import type { Hit } from './hit';
import type { Passage } from './passage';

/** A simple search that the detector is compared with. */
export interface Baseline {
  readonly name: string;
  readonly find: (passage: Passage) => Hit[];
}

/** The context words of a topic and its pack, by evidence group. */
type ContextGroups = readonly (readonly Word[])[];

/**
 * What a fair reader would build from the same pack in an afternoon: literal search of every alias as a whole word, in
 * any case or as written, alone or in passages that hold context words (of the topic or its pack, in text or title).
 */
export function buildBaselines(pack: Pack): Baseline[] {
  const topics = pack.topics.map((topic) => ({
    id: topic.id,
    caseless: listAliases(topic, 'caseless'),
    exact: listAliases(topic, 'exact'),
    context: listContext(topic.evidence, pack.evidence),
  }));
  const search =
    (match: Word['match'], groupsNeeded: 0 | 1 | 2) =>
    ({ title, text }: Passage): Hit[] =>
      topics.flatMap((topic) => {
        const places = findWords(text, topic[match]);
        const enough = places.length > 0 && hasGroups(`${title}\n${text}`, topic.context, groupsNeeded);
        return enough ? places.map((place) => ({ topic: topic.id, ...place })) : [];
      });
  return [
    { name: 'any case', find: search('caseless', 0) },
    { name: 'exact case', find: search('exact', 0) },
    { name: 'exact case, 1 context word', find: search('exact', 1) },
    { name: 'exact case, 2 context groups', find: search('exact', 2) },
  ];
}

/** Aliases that a pack keeps for display only are not for matching, whoever matches. */
function listAliases({ aliases }: Topic, match: Word['match']): Word[] {
  const texts = new Set(aliases.filter((alias) => alias.match !== 'never').map(({ text }) => text));
  return [...texts].map((text) => ({ text, match }));
}

function listContext(...sources: readonly (Evidence | undefined)[]): ContextGroups {
  return (['what', 'who', 'when', 'where'] as const).map((group) =>
    sources.flatMap((evidence) => (evidence?.[group] ?? []).map(({ text, match = 'caseless' }) => ({ text, match }))),
  );
}

/** Whether a text holds a word of so many groups. */
function hasGroups(text: string, groups: ContextGroups, needed: number): boolean {
  return needed === 0 || groups.filter((words) => hasWord(text, words)).length >= needed;
}
