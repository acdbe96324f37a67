import type { DraftAlias } from '../draft-pack';
import type { WordKind } from './common-words';
import { ACTOR_SERIES, KIND_WORDS, TRADE_WORDS } from './cyber-words';
import type { Grade, GradeReason } from './graded-pack';
import type { NameWord } from './read-shape';
import { REASON_OF } from './reason-of';

/** Words so usual that even a sentence about malware holds them by chance: alone they are never a name. */
const NEVER_ALONE: ReadonlySet<WordKind | undefined> = new Set(['function', 'calendar', 'nation']);

/** Words that join with each other to names of films, shops and games. */
const USUAL: ReadonlySet<WordKind> = new Set(['function', 'everyday', 'common', 'calendar', 'place']);

/** From how many letters on a made-up word is hardly anything else, and may be written in any case. */
const DISTINCT_LENGTH = 6;
const PHRASE_WORDS = 4;
const CAPITALS_LENGTH = 8;
/** From how many topics on a shared name tells nothing about which of them is meant. */
const MANY_TOPICS = 4;

/**
 * Grades a name of malware or of those who use it. What is found nowhere else is strong; what could be a word of ordinary text
 * waits for words of the trade; what every page holds is never matched alone. `topics` is how many topics of the file share it.
 */
export function gradeCyberAlias({ text }: DraftAlias, words: readonly NameWord[], topics: number): Grade {
  const [first, ...others] = words;
  const grade =
    first === undefined ? nothing('one-character') : others.length > 0 ? gradeWords(words) : gradeWord(first, text);
  if (topics < 2 || grade.match === 'never') return grade;
  const strength = topics >= MANY_TOPICS && grade.strength === 'strong' ? 'supported' : grade.strength;
  return { ...grade, strength, reasons: [...grade.reasons, 'shared'] };
}

function gradeWord({ folded, kind, style, parts }: NameWord, text: string): Grade {
  const length = [...folded].length;
  if (style === 'number') return nothing('number');
  if (style === 'plain') return gradePlain(length);
  if (length < 2) return nothing('one-character');
  if (length === 2) return nothing('short');
  if (style === 'mixed') {
    const series = /^(\p{L}+)\p{N}+$/u.exec(folded)?.[1];
    if (series !== undefined && ACTOR_SERIES.has(series)) return { ...distinct(length), match: 'exact' };
    if (kind !== undefined) return weak(REASON_OF[kind]);
    if (length < 4) return weak('short');
    if (parts.every((part) => part !== undefined && USUAL.has(part))) return supported('all-words-common');
    return length < 5 && /\p{N}/u.test(folded) ? supported('short') : { ...distinct(length), match: 'exact' };
  }
  // "C++", "at.exe": the sign is part of the name and rare in prose.
  const signed = /[^\p{L}\p{N}\p{M}\s()'’"-]/u.test(text);
  if (TRADE_WORDS.has(folded)) return nothing('kind-word');
  if (kind === undefined) {
    if (length === 3) return weak('short', 'unknown-word');
    return style === 'lower' && length < DISTINCT_LENGTH
      ? { strength: 'supported', match: 'exact', reasons: ['unknown-word', 'lower-case'] }
      : { strength: 'supported', match: length < DISTINCT_LENGTH ? 'exact' : 'caseless', reasons: ['unknown-word'] };
  }
  const reason = REASON_OF[kind];
  if (style === 'lower') {
    return kind === 'rare' || signed ? weak(reason, 'lower-case') : nothing(reason, 'lower-case');
  }
  if (style === 'capitals') {
    // Ordinary text has the word, hardly ever in capitals.
    if (length === 3) return weak('short', reason);
    return length > 4 && !NEVER_ALONE.has(kind) ? supported(reason) : weak(reason);
  }
  return NEVER_ALONE.has(kind) && !signed ? nothing(reason) : weak(reason);
}

/** Scripts without capitals: two characters of Han are any word, four are hardly one. */
function gradePlain(length: number): Grade {
  if (length < 2) return nothing('one-character');
  if (length < 3) return weak('short');
  return length < 5 ? supported('unknown-word') : { strength: 'strong', match: 'exact', reasons: ['distinct'] };
}

function gradeWords(words: readonly NameWord[]): Grade {
  const length = words.reduce((sum, { folded }) => sum + folded.length, 0);
  if (words.every(({ style }) => style === 'number')) return nothing('number');
  if (length < 4) return weak('short');
  if (isNumbered(words)) return { strength: 'strong', match: 'exact', reasons: ['distinct'] };
  if (words.some(isUnusual)) return distinct(length);
  const last = words.at(-1);
  const heads = words.slice(0, -1);
  if (last && KIND_WORDS.has(last.folded) && last.text !== 'rat') {
    return heads.every(({ kind, folded }) => isTelling(kind) && !TRADE_WORDS.has(folded))
      ? { strength: 'strong', match: 'exact', reasons: ['kind-word'] }
      : supported('kind-word', 'all-words-common');
  }
  const isDescription =
    words.some(({ folded }) => TRADE_WORDS.has(folded)) &&
    words.every(({ kind, folded }) => TRADE_WORDS.has(folded) || NEVER_ALONE.has(kind));
  // Four words that mean something by themselves stand side by side in one name only; so do two rare ones in capitals.
  const telling = words.filter(({ kind, style }) => kind !== 'function' && style !== 'number');
  if (telling.length >= PHRASE_WORDS) return { strength: 'strong', match: 'caseless', reasons: ['phrase'] };
  const inCapitals = words.every(({ style }) => style === 'capitals') && words.some(({ kind }) => kind === 'rare');
  if (inCapitals && length > CAPITALS_LENGTH) return { strength: 'strong', match: 'exact', reasons: ['phrase'] };
  if (
    isDescription ||
    words.every(({ kind, style }) => kind === 'function' || style === 'number' || style === 'lower')
  ) {
    return weak('all-words-common');
  }
  return supported('all-words-common');
}

/** "APT 28", "Threat Group-1314", "Storm-0558". */
function isNumbered(words: readonly NameWord[]): boolean {
  const last = words.at(-1);
  const before = words.at(-2);
  if (last?.style !== 'number' || !before) return false;
  if (before.style === 'capitals' && last.text.length > 2) return true;
  // "APT-C-60"; five digits are no year and no model.
  const inSeries = words.some(({ folded, style }) => ACTOR_SERIES.has(folded) && style !== 'lower');
  return inSeries || (words.length === 2 && before.style === 'title' && last.text.length > 4);
}

function isUnusual({ kind, folded, style }: NameWord): boolean {
  if (kind !== undefined || TRADE_WORDS.has(folded) || style === 'number') return false;
  return folded.length >= (style === 'mixed' ? 4 : 5) || (style === 'plain' && folded.length >= 3);
}

/** Whether a word before "ransomware" makes a name of it: "Royal" does, "Russian" and "New" do not. */
function isTelling(kind: WordKind | undefined): boolean {
  return !NEVER_ALONE.has(kind);
}

function distinct(length: number): Grade {
  return { strength: 'strong', match: length < DISTINCT_LENGTH ? 'exact' : 'caseless', reasons: ['distinct'] };
}

function supported(...reasons: GradeReason[]): Grade {
  return { strength: 'supported', match: 'exact', reasons };
}

function weak(...reasons: GradeReason[]): Grade {
  return { strength: 'weak', match: 'exact', reasons };
}

function nothing(...reasons: GradeReason[]): Grade {
  return { strength: 'weak', match: 'never', reasons };
}
