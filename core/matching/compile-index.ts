import type { Alias, Evidence, EvidenceGroup, TopicKind, Veto } from '../topics/topic';
import type { TopicRef } from '../topics/topic-ref';
import { casePattern } from './case-pattern';
import { createFolded, type Folded, foldInto, foldText } from './fold';
import { checksum, HASH_SEED, hashFirst, hashSecond, slotOf } from './hash';
import {
  encodeWords,
  HEADER_WORDS,
  INDEX_MAGIC,
  INDEX_VERSION,
  POSTING,
  type Rules,
  type RuleTopic,
  type RuleVeto,
  SLOT_WORDS,
} from './match-index';
import { mayStart, tokenEnd } from './tokens';

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
}

/** A text that cannot be matched, and why. */
export interface IndexWarning {
  readonly topic: TopicRef;
  readonly text: string;
  readonly problem: 'empty' | 'one-character';
}

/** The artifact as one string, and what was left out of it. */
export interface CompiledIndex {
  readonly artifact: string;
  readonly warnings: readonly IndexWarning[];
}

export const GROUPS: readonly EvidenceGroup[] = ['what', 'who', 'when', 'where'];
export const STRENGTHS = ['strong', 'supported', 'weak'] as const;

interface Draft {
  readonly terms: Map<string, number[]>;
  readonly warnings: IndexWarning[];
}

/** Compiles topics into the one artifact that finding and judging read. Pure; the same input gives the same string. */
export function compileIndex(topics: readonly IndexTopic[]): CompiledIndex {
  const draft: Draft = { terms: new Map(), warnings: [] };
  const packs = [...new Set(topics.map((topic) => topic.packId))];
  const ruleTopics: RuleTopic[] = [];
  const vetoes: RuleVeto[] = [];
  const packsDone = new Set<string>();
  const aliasTopics: number[] = [];
  const aliasSets = new Map<string, number[]>();
  topics.forEach((topic, number) => {
    const numbers = new Map<string, number[]>();
    for (const alias of topic.aliases) {
      if (alias.match === 'never') continue;
      const own = aliasTopics.push(number) - 1;
      numbers.set(alias.text, [...(numbers.get(alias.text) ?? []), own]);
      const head = (POSTING.alias << 30) | (STRENGTHS.indexOf(alias.strength) << 28) | own;
      addTerm(draft, topic.ref, alias.text, head, alias.match === 'exact');
    }
    addEvidence(draft, topic.ref, topic.evidence, number);
    if (!packsDone.has(topic.packId)) {
      packsDone.add(topic.packId);
      addEvidence(draft, topic.ref, topic.packEvidence, topics.length + packs.indexOf(topic.packId));
    }
    for (const veto of topic.vetoes ?? []) {
      const aliases = veto.aliases?.flatMap((text) => numbers.get(text) ?? []);
      addTerm(draft, topic.ref, veto.text, (POSTING.veto << 30) | vetoes.length, veto.match === 'exact');
      vetoes.push({ topic: number, scope: veto.scope, ...(aliases ? { aliases: setNumber(aliasSets, aliases) } : {}) });
    }
    ruleTopics.push({
      ref: topic.ref,
      kind: topic.kind,
      pack: packs.indexOf(topic.packId),
      ...(topic.precededByOtherName ? { precededBy: topic.precededByOtherName.map(foldText) } : {}),
    });
  });
  const longest = [...draft.terms.keys()].reduce((most, term) => Math.max(most, term.length), 0);
  return {
    artifact: layOut(draft.terms, {
      topics: ruleTopics,
      packs: packs.length,
      vetoes,
      aliasTopics,
      aliasSets: [...aliasSets.values()],
      longest,
    }),
    warnings: draft.warnings,
  };
}

/** Vetoes of a topic often name the same aliases: each set is kept once. */
function setNumber(sets: Map<string, number[]>, aliases: number[]): number {
  const key = aliases.join();
  if (!sets.has(key)) sets.set(key, aliases);
  return [...sets.keys()].indexOf(key);
}

function addEvidence(draft: Draft, ref: TopicRef, evidence: Evidence | undefined, owner: number): void {
  GROUPS.forEach((group, i) => {
    for (const word of evidence?.[group] ?? []) {
      addTerm(draft, ref, word.text, (POSTING.evidence << 30) | (i << 28) | owner, word.match === 'exact');
    }
  });
}

function addTerm(draft: Draft, ref: TopicRef, text: string, head: number, exact: boolean): void {
  const term = foldText(text);
  if (term.length < 2 && !/\p{Script=Han}/u.test(term)) {
    draft.warnings.push({ topic: ref, text, problem: term === '' ? 'empty' : 'one-character' });
    return;
  }
  const folded = foldWhole(text.trim());
  let [from, to] = [0, folded.length];
  while (folded.units[from] === 32) from++;
  while (folded.units[to - 1] === 32) to--;
  const pattern = exact ? casePattern(text.trim(), folded, from, to) : 0;
  const postings = draft.terms.get(term) ?? [];
  postings.push(head >>> 0, pattern);
  draft.terms.set(term, postings);
}

function foldWhole(text: string): Folded {
  const folded = createFolded(text.length);
  foldInto(text, 0, text.length, folded);
  return folded;
}

/** Every prefix that ends with a token is a slot, so that the scanner can stop at the first one that leads nowhere. */
function layOut(terms: ReadonlyMap<string, number[]>, rules: Rules): string {
  const nodes = new Map<number, { first: number; second: number; term: number; goesOn: boolean }>();
  let termNumber = 0;
  for (const term of terms.keys()) {
    // Each blank counts; only hyphens are never drawn together.
    const folded = foldWhole(term.replaceAll(' ', '-'));
    let first: number = HASH_SEED.first;
    let second: number = HASH_SEED.second;
    for (let at = 0; at < folded.length; ) {
      const end = at === 0 || mayStart(folded, at) || folded.units[at] === 32 ? tokenEnd(folded, at) : at + 1;
      for (; at < end; at++) {
        first = hashFirst(first, folded.units[at] ?? 0);
        second = hashSecond(second, folded.units[at] ?? 0);
      }
      // Both hashes in one number, as far as its 53 bits reach.
      const key = (first >>> 0) * 0x200000 + (second & 0x1fffff);
      const node = nodes.get(key) ?? { first, second, term: 0, goesOn: false };
      if (at < folded.length) node.goesOn = true;
      else if (node.term > 0) throw new Error(`"${term}" has the hash of another term; one of the two has to change.`);
      else Object.assign(node, { term: termNumber + 1, second });
      nodes.set(key, node);
    }
    termNumber++;
  }
  const slotCount = Math.max(16, Math.ceil(nodes.size * 1.3));
  const postings = [...terms.values()].flat();
  const ruleBytes = new TextEncoder().encode(JSON.stringify(rules));
  const checksAt = HEADER_WORDS + slotCount * SLOT_WORDS;
  const offsetsAt = checksAt + terms.size;
  const postingsAt = offsetsAt + terms.size + 1;
  const rulesAt = postingsAt + postings.length;
  const words = new Uint32Array(rulesAt + Math.ceil(ruleBytes.length / 4));
  words.set([INDEX_MAGIC, INDEX_VERSION, 0, slotCount, terms.size, postings.length, ruleBytes.length]);
  for (const node of nodes.values()) {
    let slot = slotOf(node.first, slotCount);
    while (words[HEADER_WORDS + slot * SLOT_WORDS + 1] !== 0) slot = (slot + 1) % slotCount;
    words.set([node.first >>> 0, (node.term << 2) | (node.goesOn ? 2 : 0) | 1], HEADER_WORDS + slot * SLOT_WORDS);
    if (node.term > 0) words[checksAt + node.term - 1] = node.second >>> 0;
  }
  let at = 0;
  [...terms.values()].forEach((list, i) => {
    words[offsetsAt + i] = at;
    at += list.length;
  });
  words[offsetsAt + terms.size] = at;
  words.set(postings, postingsAt);
  new Uint8Array(words.buffer).set(ruleBytes, rulesAt * 4);
  words[2] = checksum(words, 3);
  return encodeWords(words);
}
