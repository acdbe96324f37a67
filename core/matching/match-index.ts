import { TOPIC_KINDS, type TopicKind } from '../topics/topic';
import { topicRef } from '../topics/topic-ref';
import { checksum } from './hash';
import {
  HEADER,
  HEADER_WORDS,
  INDEX_MAGIC,
  INDEX_VERSION,
  SCOPES,
  TOPIC_PACK_SHIFT,
  TOPIC_WORDS,
  VETO_SCOPE_SHIFT,
  VETO_WORDS,
} from './index-layout';
import type { Rules, RuleTopic, RuleVeto } from './rules';

/** A loaded index: views over one buffer, nothing parsed and nothing copied. */
export interface MatchIndex {
  readonly flags: number;
  readonly salt: number;
  readonly bloom: Uint32Array;
  /** How far a spread hash is shifted to number a word of the Bloom filter, and a bucket. */
  readonly bloomShift: number;
  readonly bucketShift: number;
  /** Per bucket: its first node and the first posting of its nodes; one more pair closes the last. */
  readonly buckets: Uint32Array;
  readonly nodes: Uint32Array;
  readonly postings: Uint32Array;
  readonly rules: Rules;
}

/** What few topics have, kept as text at the end of the artifact and parsed when a judge first asks. */
export interface IndexNotes {
  readonly packs: readonly string[];
  readonly topics: { readonly [topic: string]: Pick<RuleTopic, 'precededBy' | 'requires' | 'suffices'> };
}

/** Loads an artifact. Throws when it is damaged or of another version: the background has to build it again. */
export function loadIndex(words: Uint32Array): MatchIndex {
  if (words[HEADER.magic] !== INDEX_MAGIC) throw new Error('This is no match index.');
  if (words[HEADER.version] !== INDEX_VERSION) {
    throw new Error(`The match index has version ${words[HEADER.version]}, this program reads ${INDEX_VERSION}.`);
  }
  const header = (name: keyof typeof HEADER): number => words[HEADER[name]] ?? 0;
  let at = HEADER_WORDS;
  const section = (length: number): Uint32Array => {
    const part = words.subarray(at, at + length);
    at += length;
    return part;
  };
  const bloom = section(header('bloomWords'));
  const buckets = section(2 * (2 ** header('bucketBits') + 1));
  const nodes = section(header('nodes'));
  const postings = section(header('postingWords'));
  const topics = section((header('topics') + 1) * TOPIC_WORDS);
  const vetoes = section(header('vetoes') * VETO_WORDS);
  const sets = section(header('setWords'));
  const ids = section(Math.ceil(header('idBytes') / 4));
  const notes = section(Math.ceil(header('noteBytes') / 4));
  if (at !== words.length || header('checksum') !== checksum(words, HEADER.checksum + 1)) {
    throw new Error('The match index is damaged.');
  }
  return {
    flags: header('flags'),
    salt: header('salt'),
    bloom,
    bloomShift: Math.clz32(bloom.length) + 1,
    bucketShift: 32 - header('bucketBits'),
    buckets,
    nodes,
    postings,
    rules: readRules({ topics, vetoes, sets, ids, notes, noteBytes: header('noteBytes'), postings }),
  };
}

interface RuleTables {
  readonly topics: Uint32Array;
  readonly vetoes: Uint32Array;
  readonly sets: Uint32Array;
  readonly ids: Uint32Array;
  readonly notes: Uint32Array;
  readonly noteBytes: number;
  readonly postings: Uint32Array;
}

function readRules({ topics, vetoes, sets, ids, notes, noteBytes, postings }: RuleTables): Rules {
  let parsed: IndexNotes | undefined;
  const readNotes = (): IndexNotes => {
    parsed ??= JSON.parse(decodeText(notes, 0, noteBytes)) as IndexNotes;
    return parsed;
  };
  const describeTopic = (number: number): RuleTopic => {
    const word = topics[number * TOPIC_WORDS] ?? 0;
    const pack = word >>> TOPIC_PACK_SHIFT;
    const id = decodeText(ids, topics[number * TOPIC_WORDS + 1] ?? 0, topics[(number + 1) * TOPIC_WORDS + 1] ?? 0);
    return {
      ref: topicRef(readNotes().packs[pack] ?? '', id),
      kind: kindOf(word),
      pack,
      ...readNotes().topics[number],
    };
  };
  const describeVeto = (number: number): RuleVeto => {
    const word = vetoes[number * VETO_WORDS] ?? 0;
    const set = vetoes[number * VETO_WORDS + 1] ?? 0;
    const base = { topic: word & ~(3 << VETO_SCOPE_SHIFT), scope: SCOPES[word >>> VETO_SCOPE_SHIFT] ?? 'touching' };
    return set === 0 ? base : { ...base, aliases: [...sets.subarray(set, set + (sets[set - 1] ?? 0))] };
  };
  return {
    topicCount: topics.length / TOPIC_WORDS - 1,
    head: (posting) => postings[posting] ?? 0,
    topic: remember(describeTopic),
    veto: remember(describeVeto),
  };
}

function kindOf(word: number): TopicKind {
  return TOPIC_KINDS[word & ((1 << TOPIC_PACK_SHIFT) - 1)] ?? 'other';
}

function decodeText(words: Uint32Array, from: number, to: number): string {
  return new TextDecoder().decode(new Uint8Array(words.buffer, words.byteOffset + from, to - from));
}

function remember<T>(describe: (number: number) => T): (number: number) => T {
  const known = new Map<number, T>();
  return (number) => {
    let found = known.get(number);
    if (found === undefined) {
      found = describe(number);
      known.set(number, found);
    }
    return found;
  };
}
