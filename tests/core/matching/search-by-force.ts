import { CLASS, classOf } from '../../../core/matching/character-class';
import { entryOf, expansionAt, KIND, KIND_SHIFT } from '../../../core/matching/fold';
import { foldText, trimName } from '../../../core/matching/fold-text';

/** A find: where it starts and ends in the text, and the folded term. */
export type Find = readonly [start: number, end: number, term: string];

/** One folded unit with the stretch of the original it came from. */
interface Unit {
  readonly unit: string;
  readonly kind: number;
  readonly start: number;
  end: number;
}

/** Each term at each place of the folded text whose edges are edges of tokens: the rules of the scanner, written as simply as can be. */
export function searchByForce(text: string, terms: readonly string[]): Find[] {
  const units = foldUnits(text);
  const plain = units.map(({ unit }) => unit).join('');
  const names = new Set(terms.map((term) => foldText(trimName(term))));
  const finds: Find[] = [];
  for (let at = 0; at < units.length; at++) {
    if (!mayStart(units, at)) continue;
    for (const term of names) {
      if (!plain.startsWith(term, at) || !tokenEnds(units, at).has(at + term.length)) continue;
      finds.push([units[at]?.start ?? 0, units[at + term.length - 1]?.end ?? 0, term]);
    }
  }
  return finds.sort(byPlace);
}

/** Orders finds by place, then term. */
export function byPlace(a: Find, b: Find): number {
  return a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : 1);
}

function foldUnits(text: string): Unit[] {
  const units: Unit[] = [];
  let blankBefore = false;
  for (let at = 0; at < text.length; at++) {
    const entry = entryOf(text.charCodeAt(at));
    const kind = entry >> KIND_SHIFT;
    const last = units.at(-1);
    if (kind === KIND.drop) continue;
    if (kind === KIND.mark) {
      if (last) last.end = at + 1;
      continue;
    }
    if (kind === KIND.blank && blankBefore && last) last.end = at + 1;
    else if (kind === KIND.many) {
      const { folded, size, kind: shared } = expansionAt(text, at);
      for (const unit of folded.split('')) units.push({ unit, kind: shared, start: at, end: at + size });
      at += size - 1;
    } else {
      const unit = String.fromCharCode(entry & 0xffff);
      units.push({ unit, kind: classOf(unit), start: at, end: at + 1 });
    }
    blankBefore = kind === KIND.blank;
  }
  return units;
}

function mayStart(units: readonly Unit[], at: number): boolean {
  const unit = units[at];
  const before = units[at - 1];
  if (!unit || unit.unit === ' ' || unit.start === before?.start) return false;
  if (unit.kind === CLASS.other || unit.kind === CLASS.free) return true;
  return unit.kind !== before?.kind;
}

/** Where a name that starts at `at` may end: after each token. */
function tokenEnds(units: readonly Unit[], at: number): Set<number> {
  const ends = new Set<number>();
  for (let end = at; end < units.length; ends.add(end)) {
    const kind = units[end]?.kind;
    const isRun = kind === CLASS.word || kind === CLASS.katakana;
    const start = units[end]?.start;
    end++;
    while (end < units.length && (isRun ? units[end]?.kind === kind : units[end]?.start === start)) end++;
  }
  return ends;
}
