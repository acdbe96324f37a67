import { CLASS } from './character-class';
import type { Folded } from './fold';

/** Whether a name may begin at unit `at`: never inside a run of word, katakana or Hangul characters, never on a blank. */
export function mayStart(text: Folded, at: number): boolean {
  if (at > 0 && text.starts[at] === text.starts[at - 1]) return false;
  const kind = text.classes[at];
  if (kind === CLASS.other) return text.units[at] !== 32;
  if (kind === CLASS.free || at === 0) return true;
  return text.classes[at - 1] !== kind;
}

/**
 * The end of the token that begins at `at`: a whole run of word or katakana characters, else one character. Names end at
 * token ends only; Hangul runs are cut anywhere because particles follow the name. Never inside an expanded character.
 */
export function tokenEnd(text: Folded, at: number): number {
  const kind = text.classes[at];
  let end = at + 1;
  if (kind === CLASS.word || kind === CLASS.katakana) while (end < text.length && text.classes[end] === kind) end++;
  else while (end < text.length && text.starts[end] === text.starts[at]) end++;
  return end;
}
