import type { TopicKind } from '../topics/topic';
import type { TopicRef } from '../topics/topic-ref';
import { checksum } from './hash';

/** First word of every artifact ("SDLT"), and the version of its layout and of the folding rules behind it. */
export const INDEX_MAGIC = 0x544c4453;
export const INDEX_VERSION = 1;

/** Words before the first section: magic, version, checksum, slots, term count, posting words, rule bytes. */
export const HEADER_WORDS = 8;

/** Kinds of posting, in the top two bits of its first word. */
export const POSTING = { alias: 0, evidence: 1, veto: 2 } as const;
/** Words a posting takes: kind, detail and number of alias, owner or veto; case pattern (0 = any case). */
export const POSTING_WORDS = 2;
/** Words a slot takes: first hash; term number + 1 (0 = prefix only) << 2, 2 = goes on, 1 = used. */
export const SLOT_WORDS = 2;

/** A topic as judging sees it. */
export interface RuleTopic {
  readonly ref: TopicRef;
  readonly kind: TopicKind;
  readonly pack: number;
  /** Folded words that may stand before the name with a capital; absent when the rule is off. */
  readonly precededBy?: readonly string[];
}

/** A veto as judging sees it; `aliases` is the number of an alias set, absent for all of the topic. */
export interface RuleVeto {
  readonly topic: number;
  readonly scope: 'touching' | 'sentence' | 'block' | 'page';
  readonly aliases?: number;
}

/** The tables beside the terms. */
export interface Rules {
  readonly topics: readonly RuleTopic[];
  readonly packs: number;
  readonly vetoes: readonly RuleVeto[];
  /** Topic of each alias number. */
  readonly aliasTopics: readonly number[];
  /** The sets of alias numbers that vetoes are limited to. */
  readonly aliasSets: readonly (readonly number[])[];
  /** Longest term in folded units. */
  readonly longest: number;
}

/** A loaded index: views over one buffer, nothing copied but the rules. */
export interface MatchIndex {
  readonly slotCount: number;
  readonly slots: Uint32Array;
  /** Per term: the second hash, which confirms a find. */
  readonly checks: Uint32Array;
  /** Per term: where its postings begin; one more entry closes the last. */
  readonly offsets: Uint32Array;
  readonly postings: Uint32Array;
  readonly rules: Rules;
}

/** Loads an artifact. Throws when it is damaged or written by another version: the background has to build it again. */
export function loadIndex(artifact: string): MatchIndex {
  const words = decodeWords(artifact);
  if (words[0] !== INDEX_MAGIC) throw new Error('This is no match index.');
  if (words[1] !== INDEX_VERSION)
    throw new Error(`The match index has version ${words[1]}, this program reads ${INDEX_VERSION}.`);
  const [slotCount = 0, termCount = 0, postingWords = 0, ruleBytes = 0] = words.subarray(3, 7);
  const checksAt = HEADER_WORDS + slotCount * SLOT_WORDS;
  const offsetsAt = checksAt + termCount;
  const postingsAt = offsetsAt + termCount + 1;
  const rulesAt = postingsAt + postingWords;
  if (words.length !== rulesAt + Math.ceil(ruleBytes / 4) || words[2] !== checksum(words, 3)) {
    throw new Error('The match index is damaged.');
  }
  const bytes = new Uint8Array(words.buffer, rulesAt * 4, ruleBytes);
  return {
    slotCount,
    slots: words.subarray(HEADER_WORDS, checksAt),
    checks: words.subarray(checksAt, offsetsAt),
    offsets: words.subarray(offsetsAt, postingsAt),
    postings: words.subarray(postingsAt, rulesAt),
    rules: JSON.parse(new TextDecoder().decode(bytes)),
  };
}

/** The artifact's text form for stores that hold strings only. */
export function encodeWords(words: Uint32Array): string {
  const bytes = new Uint8Array(words.buffer, words.byteOffset, words.byteLength);
  let binary = '';
  for (let i = 0; i < bytes.length; i += 8_192) binary += String.fromCharCode(...bytes.subarray(i, i + 8_192));
  return btoa(binary);
}

function decodeWords(artifact: string): Uint32Array {
  let binary: string;
  try {
    binary = atob(artifact);
  } catch {
    throw new Error('The match index is damaged: it is no base64.');
  }
  const bytes = new Uint8Array(binary.length - (binary.length % 4));
  for (let i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i);
  return new Uint32Array(bytes.buffer);
}
