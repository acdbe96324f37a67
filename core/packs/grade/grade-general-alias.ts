import type { WordKind } from './common-words';
import type { Grade, GradeReason } from './graded-pack';
import type { NameWord } from './read-shape';
import { REASON_OF } from './reason-of';

const NAME_KINDS: ReadonlySet<WordKind | undefined> = new Set([
  'first-name',
  'surname',
  'brand',
  'nation',
  'place',
  'name',
]);

/**
 * Grades a term of a glossary. Whoever imports one wants its terms marked, so a word that few texts hold is strong in any case;
 * a usual one wants a word of its own definition near; one that stands in every text wants that in its own sentence.
 * `hasEvidence` says whether the topic has any: without, a usual word is marked and one of every text is not.
 */
export function gradeGeneralAlias(words: readonly NameWord[], hasEvidence: boolean): Grade {
  const [first, ...others] = words;
  if (!first) return nothing('one-character');
  return others.length > 0 ? gradePhrase(words, hasEvidence) : gradeTerm(first, hasEvidence);
}

function gradeTerm({ folded, kind, style }: NameWord, hasEvidence: boolean): Grade {
  const length = [...folded].length;
  if (style === 'number') return nothing('number');
  if (style === 'plain') {
    if (length < 2) return nothing('one-character');
    return {
      strength: length < 3 && hasEvidence ? 'supported' : 'strong',
      match: 'exact',
      reasons: [length < 3 ? 'short' : 'distinct'],
    };
  }
  if (length < 2) return nothing('one-character');
  if (style === 'capitals' || style === 'mixed') {
    // "WHO" and "IT" are written like this nowhere but where they are meant, save in headlines.
    const isWord = kind === 'function' || kind === 'everyday';
    if (length < 3 || isWord)
      return asks(hasEvidence ? 'supported' : 'strong', 'exact', isWord ? 'everyday-word' : 'short');
    return { strength: 'strong', match: 'exact', reasons: ['distinct'] };
  }
  if (length < 3) return hasEvidence ? asks('weak', 'exact', 'short') : nothing('short', 'no-evidence');
  if (kind === undefined || kind === 'rare') {
    const reason: GradeReason = kind === undefined ? 'unknown-word' : 'dictionary-word';
    return { strength: 'strong', match: 'caseless', reasons: [reason] };
  }
  const reason = REASON_OF[kind];
  if (NAME_KINDS.has(kind))
    return asks(hasEvidence ? 'supported' : 'strong', style === 'lower' ? 'caseless' : 'exact', reason);
  if (kind === 'common') return asks(hasEvidence ? 'supported' : 'strong', 'caseless', reason);
  if (!hasEvidence) return nothing(reason, 'no-evidence');
  // "May" the minister has nothing to do with "may".
  return asks('weak', style === 'title' && kind !== 'everyday' ? 'exact' : 'caseless', reason);
}

function gradePhrase(words: readonly NameWord[], hasEvidence: boolean): Grade {
  if (words.every(({ style }) => style === 'number')) return nothing('number');
  const isProper =
    words.every(({ style, kind }) => style !== 'lower' || kind === 'function') &&
    words.some(({ kind }) => NAME_KINDS.has(kind));
  const match = isProper && words.length < 3 ? 'exact' : 'caseless';
  if (words.every(({ kind, folded }) => kind === 'function' || folded.length < 3)) {
    return hasEvidence ? asks('weak', match, 'all-words-common') : nothing('all-words-common', 'no-evidence');
  }
  const isUsual = words.every(({ kind }) => kind === 'function' || kind === 'everyday' || kind === 'calendar');
  if (isUsual) return asks(hasEvidence ? 'supported' : 'strong', match, 'all-words-common');
  return { strength: 'strong', match, reasons: ['distinct'] };
}

function asks(strength: Grade['strength'], match: Grade['match'], ...reasons: GradeReason[]): Grade {
  return { strength, match, reasons };
}

function nothing(...reasons: GradeReason[]): Grade {
  return { strength: 'weak', match: 'never', reasons };
}
