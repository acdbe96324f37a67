import { CLASS } from './character-class';
import { BLANK, CLASS_SHIFT, entryOf, expansionAt, KIND, KIND_SHIFT } from './fold';
import { HASH_SEED, hashFirst, hashSecond } from './hash';

/**
 * A place in a text that moves on token by token: a run of letters or of katakana, one character of another kind, or a blank.
 * Names begin and end at the edges of tokens; Hangul is cut at every character because particles follow a name.
 */
export interface TokenCursor {
  /** Where the last token ends, its combining marks included, in UTF-16 units of the text. */
  end: number;
  /** Where the next token begins. */
  next: number;
  /** Whether the last token was white space or a hyphen. */
  blank: boolean;
  /** Both hashes over all that was read. */
  first: number;
  second: number;
}

/** A cursor at `start` of a text. `salt` changes the second hash, should two names ever share both. */
export function startCursor(cursor: TokenCursor, start: number, salt: number): TokenCursor {
  cursor.end = start;
  cursor.next = start;
  cursor.blank = false;
  cursor.first = HASH_SEED.first;
  cursor.second = HASH_SEED.second ^ salt;
  return cursor;
}

/** A cursor to be placed by `startCursor`. */
export function createCursor(): TokenCursor {
  return { end: 0, next: 0, blank: false, first: 0, second: 0 };
}

/** Reads the token that begins at `cursor.next`, which has to lie inside `text`. */
export function readToken(text: string, cursor: TokenCursor): void {
  const start = cursor.next;
  const entry = entryOf(text.charCodeAt(start));
  const kind = entry >> KIND_SHIFT;
  cursor.blank = kind === KIND.blank || kind === KIND.hyphen;
  if (kind === KIND.blank) {
    add(cursor, BLANK);
    skip(text, start + 1, cursor, true);
    return;
  }
  let at = start;
  let wanted = CLASS.other as number;
  if (kind === KIND.many) {
    const expansion = expansionAt(text, start);
    addAll(cursor, expansion.folded);
    wanted = expansion.kind;
    at += expansion.size;
  } else {
    if (kind === KIND.plain || kind === KIND.hyphen) add(cursor, entry & 0xffff);
    wanted = (entry >> CLASS_SHIFT) & 7;
    at++;
  }
  if (wanted === CLASS.word || wanted === CLASS.katakana) readRun(text, at, wanted, cursor);
  else skip(text, at, cursor, false);
}

/** The rest of a run of one class; signs that are passed over do not end it. */
function readRun(text: string, from: number, wanted: number, cursor: TokenCursor): void {
  let at = from;
  cursor.end = from;
  for (; at < text.length; ) {
    const entry = entryOf(text.charCodeAt(at));
    const kind = entry >> KIND_SHIFT;
    if (kind === KIND.plain) {
      if (((entry >> CLASS_SHIFT) & 7) !== wanted) break;
      add(cursor, entry & 0xffff);
      cursor.end = ++at;
    } else if (kind === KIND.mark) cursor.end = ++at;
    else if (kind === KIND.drop) at++;
    else if (kind === KIND.many) {
      const expansion = expansionAt(text, at);
      if (expansion.kind !== wanted) break;
      addAll(cursor, expansion.folded);
      at += expansion.size;
      cursor.end = at;
    } else break;
  }
  cursor.next = at;
}

/** What belongs to a single character or blank: its marks, and more white space after white space. */
function skip(text: string, from: number, cursor: TokenCursor, blank: boolean): void {
  let at = from;
  cursor.end = from;
  for (; at < text.length; at++) {
    const kind = entryOf(text.charCodeAt(at)) >> KIND_SHIFT;
    if (kind === KIND.mark || (blank && kind === KIND.blank)) cursor.end = at + 1;
    else if (kind !== KIND.drop) break;
  }
  cursor.next = at;
}

function addAll(cursor: TokenCursor, folded: string): void {
  for (let i = 0; i < folded.length; i++) add(cursor, folded.charCodeAt(i));
}

function add(cursor: TokenCursor, unit: number): void {
  cursor.first = hashFirst(cursor.first, unit);
  cursor.second = hashSecond(cursor.second, unit);
}
