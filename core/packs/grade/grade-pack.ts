import { foldText } from '../../matching/fold-text';
import { LIMITS } from '../../topics/limits';
import { PACK_FORMAT } from '../../topics/pack';
import { wordings } from '../../topics/text';
import type { Alias, Evidence, EvidenceWord, Topic } from '../../topics/topic';
import type { DraftAlias, DraftPack, DraftTopic, PackDomain } from '../draft-pack';
import type { CommonWords } from './common-words';
import { CYBER_VOCABULARY } from './cyber-vocabulary';
import { drawCyberEvidence } from './draw-cyber-evidence';
import { drawGeneralEvidence } from './draw-general-evidence';
import { estimateRisk } from './estimate-risk';
import { gradeCyberAlias } from './grade-cyber-alias';
import { gradeGeneralAlias } from './grade-general-alias';
import type { AliasGrade, Grade, GradeChange, GradedPack } from './graded-pack';
import { mixesScripts } from './mixes-scripts';
import { readShape } from './read-shape';
import { writeHiddenForms, writeInTitleCase } from './write-hidden-forms';
import { writePhrases } from './write-phrases';

interface Grading {
  readonly domain: PackDomain;
  readonly words: CommonWords;
  readonly sharers: ReadonlyMap<string, number>;
  readonly changes: ReadonlyMap<string, GradeChange>;
  readonly topics: ReadonlyMap<string, DraftTopic>;
}

const GROUPS = ['what', 'who', 'when', 'where'] as const;

/**
 * Grades every name of a draft by what it is made of and what the file is about. What the file said of a name stands, what a reader
 * changed stands above it. The same draft, words and changes give the same pack.
 */
export function gradePack(draft: DraftPack, words: CommonWords, changes: readonly GradeChange[] = []): GradedPack {
  const grading: Grading = {
    domain: draft.domain,
    words,
    sharers: countSharers(draft.topics),
    changes: new Map(changes.map((change) => [keyOf(change.topicId, change.text), change])),
    topics: new Map(draft.topics.map((topic) => [topic.id, topic])),
  };
  const graded = draft.topics.map((topic) => gradeTopic(topic, grading));
  const shared = draft.domain === 'cyber-security' ? mergeEvidence(draft.evidence, CYBER_VOCABULARY) : draft.evidence;
  return {
    pack: {
      ...draft.header,
      format: PACK_FORMAT,
      ...(shared ? { evidence: shared } : {}),
      topics: graded.map(({ topic }) => topic),
    },
    grades: graded.flatMap(({ grades }) => grades),
  };
}

function gradeTopic(topic: DraftTopic, grading: Grading): { topic: Topic; grades: AliasGrade[] } {
  const { domain, words, topics } = grading;
  const general = domain === 'general' ? drawGeneralEvidence(topic, topics, words) : undefined;
  const grades = dropDoubles(topic.aliases).map((alias) => ({
    alias,
    grade: gradeAlias(alias, topic, grading, general !== undefined || topic.evidence !== undefined),
  }));
  const isRisky = grades.some(({ grade }) => grade.strength === 'weak');
  const drawn = domain === 'cyber-security' && isRisky ? drawCyberEvidence(topic) : general;
  const aliases = grades.map(({ alias, grade }): Alias => ({ ...alias, strength: grade.strength, match: grade.match }));
  const hidden = addHidden(aliases, topic, drawn, grading);
  const needy = grades
    .map(({ grade }) => grade)
    .filter(({ match, strength }) => match !== 'never' && strength !== 'strong')
    // What the file graded and gave evidence for is left alone.
    .filter(({ reasons }) => topic.evidence === undefined || !reasons.includes('given'));
  const weak = needy.some(({ strength }) => strength === 'weak');
  // A pack of the trade shares its words; only a weak name has to have those of its own topic.
  const evidence =
    weak || (domain === 'general' && needy.length > 0) ? mergeEvidence(topic.evidence, drawn) : topic.evidence;
  return {
    topic: {
      ...topic,
      aliases: [...aliases, ...hidden],
      ...(evidence ? { evidence } : {}),
      // A word of the topic in the name's own sentence is all that counts for a weak name: nobody has words for `when`, so
      // that two words of the trade somewhere near, which articles about any attack have, are never enough.
      ...(weak && domain === 'cyber-security' && evidence?.what
        ? { requires: topic.requires ?? 'when', suffices: topic.suffices ?? 'what' }
        : {}),
    },
    grades: grades.map(({ alias, grade }) => ({
      ...grade,
      topicId: topic.id,
      topicName: wordings(topic.name)[0] ?? topic.id,
      text: alias.text,
      risk: estimateRisk(readShape(alias.text, words), grade, domain),
    })),
  };
}

function gradeAlias(alias: DraftAlias, { id }: DraftTopic, grading: Grading, hasEvidence: boolean): Grade {
  const { words, domain, sharers, changes } = grading;
  const shape = readShape(alias.text, words);
  const ours =
    domain === 'cyber-security'
      ? gradeCyberAlias(alias, shape, sharers.get(foldText(alias.text)) ?? 1)
      : gradeGeneralAlias(shape, hasEvidence);
  // What would not be matched anyway has a better reason than that the file says so.
  const says = alias.match !== undefined && (alias.match !== 'never' || ours.match !== 'never');
  const given: Grade =
    alias.strength || says
      ? { strength: alias.strength ?? ours.strength, match: alias.match ?? ours.match, reasons: ['given'] }
      : ours;
  const graded = mixesScripts(alias.text) ? { ...given, reasons: [...given.reasons, 'mixed-script' as const] } : given;
  const change = changes.get(keyOf(id, alias.text));
  return change
    ? { strength: change.strength ?? given.strength, match: change.match ?? given.match, reasons: ['changed'] }
    : graded;
}

/** Forms that no name of the topic has yet, graded like the name that they stand for. */
function addHidden(
  aliases: readonly Alias[],
  topic: DraftTopic,
  drawn: Evidence | undefined,
  grading: Grading,
): Alias[] {
  const { domain, words } = grading;
  const known = new Set(aliases.map(({ text }) => text));
  const room = LIMITS.aliases - aliases.length;
  const forms = aliases.flatMap((alias): Alias[] => {
    const forms = alias.match === 'never' ? [] : writeHiddenForms(alias.text);
    const copies = forms.map((text) => ({ ...alias, text, hidden: true }));
    const quiet = domain === 'cyber-security' && alias.match === 'exact' ? writeInTitleCase(alias.text) : null;
    if (quiet !== null) {
      // In capitals it is nobody else's, as a title it may be.
      const { strength, match } = gradeAlias({ text: quiet }, topic, grading, true);
      copies.push({ ...alias, text: quiet, strength, match, hidden: true });
    }
    return domain === 'cyber-security' && alias.match === 'never'
      ? writePhrases(alias.text, drawn?.what ?? [], words).map((text) => ({
          text,
          strength: 'strong',
          match: 'exact',
          hidden: true,
        }))
      : copies;
  });
  return forms
    .filter(({ text }) => text.length <= LIMITS.name && !known.has(text) && known.add(text))
    .slice(0, Math.max(0, room));
}

function dropDoubles(aliases: readonly DraftAlias[]): DraftAlias[] {
  return [...new Map(aliases.map((alias) => [keyOf(alias.lang ?? '', alias.text), alias])).values()];
}

function countSharers(topics: readonly DraftTopic[]): Map<string, number> {
  const sharers = new Map<string, number>();
  for (const { aliases } of topics) {
    for (const folded of new Set(aliases.map(({ text }) => foldText(text)))) {
      sharers.set(folded, (sharers.get(folded) ?? 0) + 1);
    }
  }
  return sharers;
}

/** Both, what is in both once; no longer than a pack may have it. */
function mergeEvidence(own: Evidence | undefined, added: Evidence | undefined): Evidence | undefined {
  if (!own || !added) return own ?? added;
  const merged: { [group in (typeof GROUPS)[number]]?: readonly EvidenceWord[] } = {};
  for (const group of GROUPS) {
    const words = [...(own[group] ?? []), ...(added[group] ?? [])];
    const once = [...new Map(words.toReversed().map((word) => [foldText(word.text), word])).values()].reverse();
    if (once.length > 0) merged[group] = once.slice(0, LIMITS.list);
  }
  return merged;
}

function keyOf(topicId: string, text: string): string {
  return `${topicId}\u0000${text}`;
}
