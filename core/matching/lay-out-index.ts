import { TOPIC_KINDS, type TopicKind, type VetoScope } from '../topics/topic';
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
import { layOutNodes } from './lay-out-nodes';
import type { IndexNotes } from './match-index';
import type { RuleTopic } from './rules';

/** What a found name means to one owner. `place` is set when the postings are laid out. */
export interface DraftPosting {
  readonly head: number;
  /** Which letters are capitals, where the rule in `head` is `other`. */
  readonly caseHash: number;
  place: number;
}

/** A text to be found. */
export interface Term {
  readonly text: string;
  readonly posting: DraftPosting;
}

/** A veto, limited to the aliases behind some postings or to none. */
export interface DraftVeto {
  readonly topic: number;
  readonly scope: VetoScope;
  readonly aliases?: readonly DraftPosting[];
}

/** All an artifact is made of. */
export interface IndexDraft {
  readonly terms: readonly Term[];
  readonly vetoes: readonly DraftVeto[];
  readonly packs: readonly string[];
  readonly topics: readonly (Pick<RuleTopic, 'precededBy' | 'requires' | 'suffices'> & {
    readonly id: string;
    readonly pack: number;
    readonly kind: TopicKind;
  })[];
}

/** Writes the artifact. Throws when there are more topics or packs than its numbers reach. */
export function layOutIndex({ terms, vetoes, packs, topics }: IndexDraft): Uint32Array {
  if (topics.length + packs.length > 2 ** 25) throw new Error(`${topics.length} topics are too many for one index.`);
  const found = layOutNodes(terms);
  const ids = new TextEncoder().encode(topics.map(({ id }) => id).join(''));
  const notes = new TextEncoder().encode(JSON.stringify(notesOf(packs, topics)));
  const { setWords, starts } = layOutSets(vetoes);
  const sections = [
    found.bloom,
    found.buckets,
    found.nodes,
    found.postings,
    topicWords(topics),
    vetoWords(vetoes, starts),
    setWords,
    padToWords(ids),
    padToWords(notes),
  ];
  const words = new Uint32Array(sections.reduce((length, section) => length + section.length, HEADER_WORDS));
  let at = HEADER_WORDS;
  for (const section of sections) {
    words.set(section, at);
    at += section.length;
  }
  const header: Record<keyof typeof HEADER, number> = {
    magic: INDEX_MAGIC,
    version: INDEX_VERSION,
    checksum: 0,
    salt: found.salt,
    flags: found.flags,
    bloomWords: found.bloom.length,
    bucketBits: found.bucketBits,
    nodes: found.nodes.length,
    postingWords: found.postings.length,
    topics: topics.length,
    vetoes: vetoes.length,
    setWords: setWords.length,
    idBytes: ids.length,
    noteBytes: notes.length,
  };
  for (const name of Object.keys(HEADER) as (keyof typeof HEADER)[]) words[HEADER[name]] = header[name];
  words[HEADER.checksum] = checksum(words, HEADER.checksum + 1);
  return words;
}

function topicWords(topics: IndexDraft['topics']): Uint32Array {
  const words = new Uint32Array((topics.length + 1) * TOPIC_WORDS);
  const encoder = new TextEncoder();
  let idAt = 0;
  topics.forEach(({ id, pack, kind }, i) => {
    words[i * TOPIC_WORDS] = (pack << TOPIC_PACK_SHIFT) | TOPIC_KINDS.indexOf(kind);
    words[i * TOPIC_WORDS + 1] = idAt;
    idAt += encoder.encode(id).length;
  });
  words[topics.length * TOPIC_WORDS + 1] = idAt;
  return words;
}

function vetoWords(vetoes: readonly DraftVeto[], setStarts: readonly number[]): Uint32Array {
  const words = new Uint32Array(vetoes.length * VETO_WORDS);
  vetoes.forEach(({ topic, scope }, i) => {
    words.set([topic | (SCOPES.indexOf(scope) << VETO_SCOPE_SHIFT), setStarts[i] ?? 0], i * VETO_WORDS);
  });
  return words;
}

/** Vetoes of a topic often name the same aliases: each set is kept once, its length before its members. */
function layOutSets(vetoes: readonly DraftVeto[]): { setWords: Uint32Array; starts: number[] } {
  const words: number[] = [];
  const known = new Map<string, number>();
  const starts = vetoes.map(({ aliases }) => {
    if (!aliases) return 0;
    const places = aliases.map(({ place }) => place);
    const key = places.join();
    const start = known.get(key) ?? words.push(places.length);
    if (!known.has(key)) {
      known.set(key, start);
      words.push(...places);
    }
    return start;
  });
  return { setWords: Uint32Array.from(words), starts };
}

function notesOf(packs: readonly string[], topics: IndexDraft['topics']): IndexNotes {
  const noted = topics.flatMap(({ precededBy, requires, suffices }, i) => {
    const note = { ...(precededBy && { precededBy }), ...(requires && { requires }), ...(suffices && { suffices }) };
    return Object.keys(note).length > 0 ? [[i, note] as const] : [];
  });
  return { packs, topics: Object.fromEntries(noted) };
}

function padToWords(bytes: Uint8Array): Uint32Array {
  const words = new Uint32Array(Math.ceil(bytes.length / 4));
  new Uint8Array(words.buffer).set(bytes);
  return words;
}
