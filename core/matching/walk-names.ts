import { CASE, type CasePattern, readCase } from './case-pattern';
import { spread } from './hash';
import { FINGERPRINT_SHIFT, NODE, POSTING_CASE_SHIFT, POSTING_LAST } from './index-layout';
import type { MatchIndex } from './match-index';
import { createCursor, readToken, startCursor } from './read-token';

const cursor = createCursor();
const pattern: CasePattern = { rule: 0, hash: 0 };

/** A text has no more finds than this and one for each of its units; one that seems to was made to (names within names, repeated). */
const MOST_FINDS = 20_000;

/**
 * Follows the names of `index` that begin at `start`, token by token, and adds each one that ends, as `Hits` has them; nothing more
 * where there are too many in the text already.
 */
export function walkNames(text: string, start: number, index: MatchIndex, hits: number[]): void {
  if (hits.length > 3 * (MOST_FINDS + text.length)) return;
  const { buckets, nodes, bucketShift } = index;
  startCursor(cursor, start, index.salt);
  while (cursor.next < text.length) {
    readToken(text, cursor);
    if (cursor.blank) continue;
    const bucket = 2 * (spread(cursor.first) >>> bucketShift);
    const fingerprint = cursor.second >>> FINGERPRINT_SHIFT;
    const last = buckets[bucket + 2] ?? 0;
    let node = buckets[bucket] ?? 0;
    while (node < last && (nodes[node] ?? 0) >>> FINGERPRINT_SHIFT !== fingerprint) node++;
    if (node >= last) return;
    const flags = nodes[node] ?? 0;
    if ((flags & NODE.term) !== 0) addHits(text, start, bucket, node, index, hits);
    if ((flags & NODE.goesOn) === 0) return;
  }
}

function addHits(text: string, start: number, bucket: number, node: number, index: MatchIndex, hits: number[]): void {
  const { postings } = index;
  const minds = ((index.nodes[node] ?? 0) & NODE.minds) !== 0;
  if (minds) readCase(text, start, cursor.end, pattern);
  for (let posting = firstPosting(bucket, node, index); ; posting++) {
    const head = postings[posting] ?? POSTING_LAST;
    const rule = (head >>> POSTING_CASE_SHIFT) & 3;
    const fits =
      rule === CASE.any ||
      pattern.rule === CASE.capitals ||
      (rule === pattern.rule && (rule !== CASE.other || postings[posting + 1] === pattern.hash));
    if (fits) hits.push(start, cursor.end, posting);
    if ((head & POSTING_LAST) !== 0) return;
    if (rule === CASE.other) posting++;
  }
}

/** The postings of a bucket's names stand in the order of its nodes. */
function firstPosting(bucket: number, node: number, index: MatchIndex): number {
  const { nodes, postings, buckets } = index;
  let posting = buckets[bucket + 1] ?? 0;
  for (let before = buckets[bucket] ?? 0; before < node; before++) {
    if (((nodes[before] ?? 0) & NODE.term) === 0) continue;
    for (;;) {
      const head = postings[posting] ?? POSTING_LAST;
      posting += ((head >>> POSTING_CASE_SHIFT) & 3) === CASE.other ? 2 : 1;
      if ((head & POSTING_LAST) !== 0) break;
    }
  }
  return posting;
}
