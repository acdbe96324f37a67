import { CASE } from './case-pattern';
import { CLASS } from './character-class';
import { CLASS_SHIFT, entryOf, expansionAt, KIND, KIND_SHIFT } from './fold';
import { capitalKey, continuationKey, HASH_SEED, hashFirst, wholeKey } from './hash';
import { createCursor, readToken, startCursor } from './read-token';

/** How a scanner comes upon a name: the keys it asks the Bloom filter for, and what kind of start it has to look out for. */
export interface TermStart {
  readonly keys: readonly number[];
  /** The name begins with a sign such as `.` or `#`. */
  readonly isSign: boolean;
  /** The name is one character of a script without blanks. */
  readonly isSingle: boolean;
}

/** The start of a term whose case rule is `caseRule`. Scanner and index must agree on every line of this. */
export function startOf(text: string, caseRule: number): TermStart {
  const kind = classAt(text, 0);
  if (kind !== CLASS.word && kind !== CLASS.katakana) return startOfCharacters(text, kind);
  const cursor = startCursor(createCursor(), 0, 0);
  readToken(text, cursor);
  const word = text.slice(0, cursor.end);
  const wantsCapital = caseRule !== CASE.any && word !== word.toLowerCase();
  const keys = [wantsCapital ? capitalKey(cursor.first) : cursor.first];
  if (cursor.next >= text.length) keys.push(wholeKey(cursor.first));
  else keys.push(keyAfter(text, cursor.next, cursor.first) ?? unknownAfter(cursor.first));
  return { keys, isSign: false, isSingle: false };
}

/**
 * The key of a first word with the two units after it, the blank between them not counted; `undefined` when there are fewer
 * units or some that fold in a way of their own.
 */
export function keyAfter(text: string, from: number, first: number): number | undefined {
  let at = from;
  if (kindAt(text, at) === KIND.hyphen) at++;
  else while (kindAt(text, at) === KIND.blank) at++;
  const next = unitAt(text, at);
  const afterNext = unitAt(text, at + 1);
  return next === undefined || afterNext === undefined ? undefined : continuationKey(first, next, afterNext);
}

/** The key of a first word followed by something that is not told. */
export function unknownAfter(first: number): number {
  return continuationKey(first, 0, 0);
}

/** The key of two characters at the start of a name in a script without blanks; `undefined` when their fold is not plain. */
export function pairKey(text: string, at: number): number | undefined {
  const one = unitAt(text, at);
  const two = unitAt(text, at + 1);
  return one === undefined || two === undefined ? undefined : hashFirst(hashFirst(HASH_SEED.first, one), two);
}

function startOfCharacters(text: string, kind: number): TermStart {
  const cursor = startCursor(createCursor(), 0, 0);
  readToken(text, cursor);
  const isSingle = cursor.next >= text.length;
  const pair = isSingle ? undefined : pairKey(text, 0);
  return { keys: [pair ?? cursor.first], isSign: kind === CLASS.other, isSingle: pair === undefined };
}

/** The folded unit at a place whose fold is one unit by itself. */
function unitAt(text: string, at: number): number | undefined {
  const kind = kindAt(text, at);
  const plain = kind === KIND.plain || kind === KIND.hyphen || kind === KIND.blank;
  return plain ? entryOf(text.charCodeAt(at)) & 0xffff : undefined;
}

function kindAt(text: string, at: number): number {
  return at < text.length ? entryOf(text.charCodeAt(at)) >> KIND_SHIFT : KIND.unknown;
}

function classAt(text: string, at: number): number {
  const entry = entryOf(text.charCodeAt(at));
  return entry >> KIND_SHIFT === KIND.many ? expansionAt(text, at).kind : (entry >> CLASS_SHIFT) & 7;
}
