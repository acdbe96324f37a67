import type { Alias, Evidence, EvidenceGroup, TopicKind, Veto } from '../topics/topic';
import { parseTopicRef, type TopicRef } from '../topics/topic-ref';
import { writeVariants } from './alias-variants';
import { CASE, readCase } from './case-pattern';
import { foldText, trimName } from './fold-text';
import {
  GROUPS,
  POSTING,
  POSTING_CASE_SHIFT,
  POSTING_DETAIL_SHIFT,
  POSTING_KIND_SHIFT,
  STRENGTHS,
} from './index-layout';
import { type DraftPosting, type DraftVeto, layOutIndex, type Term } from './lay-out-index';

/** What the index needs of a topic. */
export interface IndexTopic {
  readonly ref: TopicRef;
  readonly packId: string;
  readonly kind: TopicKind;
  readonly aliases: readonly Alias[];
  readonly evidence?: Evidence | undefined;
  readonly packEvidence?: Evidence | undefined;
  readonly vetoes?: readonly Veto[] | undefined;
  readonly precededByOtherName?: readonly string[] | undefined;
  readonly requires?: EvidenceGroup | undefined;
  readonly suffices?: EvidenceGroup | undefined;
}

/** A text that cannot be matched, and why. */
export interface IndexWarning {
  readonly topic: TopicRef;
  readonly text: string;
  readonly problem: 'empty' | 'one-character';
}

/** The artifact, and what was left out of it. */
export interface CompiledIndex {
  readonly words: Uint32Array;
  readonly warnings: readonly IndexWarning[];
}

interface Draft {
  readonly terms: Term[];
  readonly warnings: IndexWarning[];
}

/** Compiles topics into the one artifact that finding and judging read. Pure; the same input gives the same words. */
export function compileIndex(topics: readonly IndexTopic[]): CompiledIndex {
  const draft: Draft = { terms: [], warnings: [] };
  const packs = [...new Set(topics.map((topic) => topic.packId))];
  const packNumbers = new Map(packs.map((id, number) => [id, number]));
  const packsDone = new Set<string>();
  const vetoes: DraftVeto[] = [];
  topics.forEach((topic, number) => {
    const postings = addAliases(draft, topic, number);
    addEvidence(draft, topic.ref, topic.evidence, number);
    if (!packsDone.has(topic.packId)) {
      packsDone.add(topic.packId);
      addEvidence(draft, topic.ref, topic.packEvidence, topics.length + (packNumbers.get(topic.packId) ?? 0));
    }
    for (const veto of topic.vetoes ?? []) {
      addTerm(draft, topic.ref, veto.text, POSTING.veto, 0, vetoes.length, veto.match === 'exact');
      const names = veto.aliases ?? (veto.sparesStrong ? namesNotStrong(topic) : undefined);
      const aliases = names?.flatMap((text) => postings.get(text) ?? []);
      vetoes.push({ topic: number, scope: veto.scope, ...(aliases ? { aliases } : {}) });
    }
  });
  const words = layOutIndex({
    terms: draft.terms,
    vetoes,
    packs,
    topics: topics.map(({ ref, packId, kind, precededByOtherName, requires, suffices }) => ({
      id: parseTopicRef(ref).topicId,
      pack: packNumbers.get(packId) ?? 0,
      kind,
      ...(precededByOtherName ? { precededBy: precededByOtherName.map(foldText) } : {}),
      ...(requires ? { requires } : {}),
      ...(suffices ? { suffices } : {}),
    })),
  });
  return { words, warnings: draft.warnings };
}

function namesNotStrong({ aliases }: IndexTopic): string[] {
  return [...new Set(aliases.filter(({ strength }) => strength !== 'strong').map(({ text }) => text))];
}

/** The postings of each alias by its text, for vetoes that are limited to some of them. */
function addAliases(draft: Draft, topic: IndexTopic, number: number): Map<string, DraftPosting[]> {
  const postings = new Map<string, DraftPosting[]>();
  for (const { text, match, strength } of topic.aliases) {
    if (match === 'never') continue;
    const own = postings.get(text) ?? [];
    for (const form of [text, ...writeVariants(text)]) {
      const detail = STRENGTHS.indexOf(strength);
      const posting = addTerm(draft, topic.ref, form, POSTING.alias, detail, number, match === 'exact');
      if (posting) own.push(posting);
    }
    postings.set(text, own);
  }
  return postings;
}

function addEvidence(draft: Draft, ref: TopicRef, evidence: Evidence | undefined, owner: number): void {
  GROUPS.forEach((group, i) => {
    for (const word of evidence?.[group] ?? []) {
      addTerm(
        draft,
        ref,
        word.text,
        word.decisive ? POSTING.decisive : POSTING.evidence,
        i,
        owner,
        word.match === 'exact',
      );
    }
  });
}

function addTerm(
  draft: Draft,
  ref: TopicRef,
  text: string,
  kind: number,
  detail: number,
  owner: number,
  exact: boolean,
): DraftPosting | undefined {
  const name = trimName(text);
  const folded = foldText(name);
  if (folded.length < 2 && !/\p{Script=Han}/u.test(folded)) {
    draft.warnings.push({ topic: ref, text, problem: folded === '' ? 'empty' : 'one-character' });
    return undefined;
  }
  const pattern = exact ? readCase(name, 0, name.length, { rule: 0, hash: 0 }) : { rule: CASE.any, hash: 0 };
  const head =
    (kind << POSTING_KIND_SHIFT) | (detail << POSTING_DETAIL_SHIFT) | (pattern.rule << POSTING_CASE_SHIFT) | owner;
  const posting = { head, caseHash: pattern.rule === CASE.other ? pattern.hash : 0, place: 0 };
  draft.terms.push({ text: name, posting });
  return posting;
}
