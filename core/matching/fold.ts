import { CLASS, classOf } from './character-class';

/**
 * Text made comparable: lower case, NFKC, without marks, soft hyphens and zero-width signs, quotes straightened, white space
 * as one blank. Unit `i` came from the UTF-16 units `starts[i]` to `ends[i]` of the original.
 */
export interface Folded {
  length: number;
  units: Uint16Array;
  classes: Uint8Array;
  starts: Int32Array;
  ends: Int32Array;
}

const BLANK = 32;
// Of the combining marks only those are dropped that a writer may leave out; Indic and Thai vowel signs are letters.
const MARK = /[\p{Script=Inherited}\u0591-\u05bd\u05bf-\u05c2\u064b-\u065f\u0670]/u;
const IGNORED = /[\u00ad\u061c\u0640\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
const SPACE = /[\s\u00b7\u30fb\uff65]/u;
const HYPHEN = /[-\u2010-\u2013\u2212\ufe63\uff0d]/u;
const STRIPPED_SCRIPTS = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;
const SPECIAL: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‛': "'",
  ʼ: "'",
  '′': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ς: 'σ',
};

const PLAIN = 1;
const MANY = 2;
const DROP = 3;
const WHITE = 4;
const KNOWN_SHIFT = 28;
// One entry a UTF-16 unit, filled when first met: what to do << 28 | class << 16 | folded unit.
const table = new Int32Array(65_536);
const expansions = new Map<number, string>();

/** Room for texts of up to `capacity` UTF-16 units. */
export function createFolded(capacity: number): Folded {
  const room = capacity * 4 + 8;
  return {
    length: 0,
    units: new Uint16Array(room),
    classes: new Uint8Array(room),
    starts: new Int32Array(room),
    ends: new Int32Array(room),
  };
}

/** Folds `text` from `from` to `to` into `out`, which has to have room for `to - from` units. Offsets are those of `text`. */
export function foldInto(text: string, from: number, to: number, out: Folded): void {
  out.length = 0;
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    const entry = table[unit] || learn(unit);
    switch (entry >>> KNOWN_SHIFT) {
      case PLAIN:
        push(out, entry & 0xffff, (entry >> 16) & 0xf, i, i + 1);
        break;
      case WHITE:
        if (
          out.length > 0 &&
          out.units[out.length - 1] === BLANK &&
          text.charCodeAt((out.ends[out.length - 1] ?? 1) - 1) !== 45
        ) {
          out.ends[out.length - 1] = i + 1;
        } else push(out, BLANK, CLASS.other, i, i + 1);
        break;
      case DROP:
        if (MARK.test(text.charAt(i)) && out.length > 0) dropMark(out, unit, i);
        break;
      default: {
        const size = unit >= 0xd800 && unit <= 0xdbff && i + 1 < to ? 2 : 1;
        const character = text.slice(i, i + size);
        const folded = expansions.get(unit) ?? foldCharacter(character);
        const isPair = folded.length === 2 && (folded.codePointAt(0) ?? 0) > 0xffff;
        for (let k = 0; k < folded.length; k++) {
          push(out, folded.charCodeAt(k), classOf(isPair ? folded : folded.charAt(k)), i, i + size);
        }
        i += size - 1;
      }
    }
  }
}

/** `text` folded to a plain string, for terms. */
export function foldText(text: string): string {
  const folded = createFolded(text.length);
  foldInto(text, 0, text.length, folded);
  let result = '';
  for (let i = 0; i < folded.length; i++) result += String.fromCharCode(folded.units[i] ?? 0);
  return result.trim();
}

function push(out: Folded, unit: number, kind: number, start: number, end: number): void {
  const at = out.length++;
  out.units[at] = unit;
  out.classes[at] = kind;
  out.starts[at] = start;
  out.ends[at] = end;
}

/** A combining mark belongs to the character before it; kana voicing marks change that character. */
function dropMark(out: Folded, mark: number, at: number): void {
  const last = out.length - 1;
  if (out.ends[last] === at) out.ends[last] = at + 1;
  if (mark === 0x3099 || mark === 0x309a) {
    const composed = String.fromCharCode(out.units[last] ?? 0, mark).normalize('NFC');
    if (composed.length === 1) out.units[last] = composed.charCodeAt(0);
  }
}

function learn(unit: number): number {
  const character = String.fromCharCode(unit);
  let entry: number;
  if (unit >= 0xd800 && unit <= 0xdfff) entry = MANY << KNOWN_SHIFT;
  else if (IGNORED.test(character) || MARK.test(character)) entry = DROP << KNOWN_SHIFT;
  else if (SPACE.test(character)) entry = WHITE << KNOWN_SHIFT;
  else if (HYPHEN.test(character)) entry = (PLAIN << KNOWN_SHIFT) | BLANK;
  else {
    const folded = foldCharacter(character);
    if (folded.length === 1) entry = (PLAIN << KNOWN_SHIFT) | (classOf(folded) << 16) | folded.charCodeAt(0);
    else {
      expansions.set(unit, folded);
      entry = MANY << KNOWN_SHIFT;
    }
  }
  table[unit] = entry;
  return entry;
}

function foldCharacter(character: string): string {
  const lower = (SPECIAL[character] ?? character).normalize('NFKC').toLowerCase();
  const special = SPECIAL[lower] ?? lower;
  // Longer than the room for one character: such signs stay as they are.
  if (special.length > 4) return character;
  const stripped = STRIPPED_SCRIPTS.test(special) ? special.normalize('NFD').replace(/\p{Mn}/gu, '') : special;
  return SPECIAL[stripped] ?? stripped;
}
