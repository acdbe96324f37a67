import { CASE } from './case-pattern';
import { bloomMask, spread } from './hash';
import {
  FINGERPRINT_SHIFT,
  HAS_SINGLE,
  NODE,
  POSTING_CASE_SHIFT,
  POSTING_LAST,
  STARTS_WITH_SIGN,
} from './index-layout';
import type { DraftPosting, Term } from './lay-out-index';
import { createCursor, readToken, startCursor } from './read-token';
import { startOf } from './term-start';

/** The part of an artifact that finds names. */
export interface NodeLayout {
  readonly salt: number;
  readonly flags: number;
  readonly bloom: Uint32Array;
  readonly bucketBits: number;
  readonly buckets: Uint32Array;
  readonly nodes: Uint32Array;
  readonly postings: Uint32Array;
}

type Tables = Pick<NodeLayout, 'bucketBits' | 'buckets' | 'nodes' | 'postings'>;

/** Every beginning of a term that ends with a token, one row each, with the term's number, or -1 where the term goes on. */
interface Beginnings {
  readonly count: number;
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly term: Int32Array;
}

const MAX_SALTS = 16;
const NODES_A_BUCKET = 8;
const BLOOM_BITS_A_KEY = 11;

/** Lays out names so that a scanner can stop at the first beginning that leads nowhere. Sets `place` of all postings. */
export function layOutNodes(terms: readonly Term[]): NodeLayout {
  for (let salt = 0; salt < MAX_SALTS; salt++) {
    const tables = fillTables(readBeginnings(terms, salt), terms);
    if (tables) return { salt, ...tables, ...fillBloom(terms) };
  }
  throw new Error('Two names keep having the same hash; one of them has to change.');
}

function readBeginnings(terms: readonly Term[], salt: number): Beginnings {
  const room = terms.reduce((length, { text }) => length + text.length, 0);
  const [first, second, term] = [new Int32Array(room), new Int32Array(room), new Int32Array(room)];
  let count = 0;
  const cursor = createCursor();
  terms.forEach(({ text }, number) => {
    startCursor(cursor, 0, salt);
    while (cursor.next < text.length) {
      readToken(text, cursor);
      if (cursor.blank) continue;
      first[count] = cursor.first;
      second[count] = cursor.second;
      term[count++] = -1;
    }
    term[count - 1] = number;
  });
  return { count, first, second, term };
}

/** Sorts the beginnings into buckets and draws equal ones together; `null` when two unlike ones look the same. */
function fillTables({ count, first, second, term }: Beginnings, terms: readonly Term[]): Tables | null {
  const bucketBits = Math.max(1, Math.ceil(Math.log2(count / NODES_A_BUCKET + 1)));
  const bucketCount = 2 ** bucketBits;
  const bucketOf = (row: number): number => spread(first[row] ?? 0) >>> (32 - bucketBits);
  const order = sortByBucket(count, bucketCount, bucketOf);
  const buckets = new Uint32Array(2 * (bucketCount + 1));
  const nodes: number[] = [];
  const postings: number[] = [];
  for (let from = 0, bucket = 0; bucket < bucketCount; bucket++) {
    buckets[2 * bucket] = nodes.length;
    buckets[2 * bucket + 1] = postings.length;
    let to = from;
    while (to < count && bucketOf(order[to] ?? 0) === bucket) to++;
    const rows = order.subarray(from, to).sort((a, b) => (second[a] ?? 0) - (second[b] ?? 0) || a - b);
    for (let i = 0; i < rows.length; ) {
      const lead = rows[i] ?? 0;
      let node = ((second[lead] ?? 0) >>> FINGERPRINT_SHIFT) << FINGERPRINT_SHIFT;
      const own: DraftPosting[] = [];
      for (; i < rows.length; i++) {
        const row = rows[i] ?? 0;
        if ((second[row] ?? 0) >>> FINGERPRINT_SHIFT !== (second[lead] ?? 0) >>> FINGERPRINT_SHIFT) break;
        if (second[row] !== second[lead] || first[row] !== first[lead]) return null;
        const posting = terms[term[row] ?? -1]?.posting;
        if (posting) own.push(posting);
        else node |= NODE.goesOn;
      }
      if (own.length > 0) node |= NODE.term | (addPostings(own, postings) ? NODE.minds : 0);
      nodes.push(node >>> 0);
    }
    from = to;
  }
  buckets[2 * bucketCount] = nodes.length;
  buckets[2 * bucketCount + 1] = postings.length;
  return { bucketBits, buckets, nodes: Uint32Array.from(nodes), postings: Uint32Array.from(postings) };
}

function sortByBucket(count: number, bucketCount: number, bucketOf: (row: number) => number): Uint32Array {
  const ends = new Uint32Array(bucketCount + 1);
  for (let row = 0; row < count; row++) {
    const after = bucketOf(row) + 1;
    ends[after] = (ends[after] ?? 0) + 1;
  }
  for (let i = 1; i <= bucketCount; i++) ends[i] = (ends[i] ?? 0) + (ends[i - 1] ?? 0);
  const order = new Uint32Array(count);
  for (let row = 0; row < count; row++) {
    const bucket = bucketOf(row);
    const place = ends[bucket] ?? 0;
    order[place] = row;
    ends[bucket] = place + 1;
  }
  return order;
}

/** Adds the postings of one node, equal ones once; true when one of them minds the case. */
function addPostings(own: readonly DraftPosting[], postings: number[]): boolean {
  const known = new Map<string, number>();
  let minds = false;
  let last = 0;
  for (const posting of own) {
    const rule = (posting.head >>> POSTING_CASE_SHIFT) & 3;
    if (rule !== CASE.any) minds = true;
    const key = `${posting.head}:${posting.caseHash}`;
    const same = known.get(key);
    if (same !== undefined) {
      posting.place = same;
      continue;
    }
    last = postings.push(posting.head >>> 0) - 1;
    posting.place = last;
    known.set(key, last);
    if (rule === CASE.other) postings.push(posting.caseHash);
  }
  postings[last] = ((postings[last] ?? 0) | POSTING_LAST) >>> 0;
  return minds;
}

/** The filter that a scanner asks before it looks anything up: by the first word of a name and what follows it. */
function fillBloom(terms: readonly Term[]): Pick<NodeLayout, 'bloom' | 'flags'> {
  const keys = new Set<number>();
  let flags = 0;
  for (const { text, posting } of terms) {
    const start = startOf(text, (posting.head >>> POSTING_CASE_SHIFT) & 3);
    for (const key of start.keys) keys.add(key);
    if (start.isSign) flags |= STARTS_WITH_SIGN;
    if (start.isSingle) flags |= HAS_SINGLE;
  }
  const size = 2 ** Math.max(1, Math.round(Math.log2((keys.size * BLOOM_BITS_A_KEY) / 32 + 1)));
  const bloom = new Uint32Array(size);
  const shift = Math.clz32(size) + 1;
  for (const key of keys) {
    const spreadKey = spread(key);
    const word = spreadKey >>> shift;
    bloom[word] = ((bloom[word] ?? 0) | bloomMask(spreadKey)) >>> 0;
  }
  return { bloom, flags };
}
