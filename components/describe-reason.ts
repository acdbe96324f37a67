import type { Reason } from '../core/topics/mention';
import type { Translate } from '../core/topics/translate';

/** One sentence that says why a mention was accepted. */
export function describeReason(reason: Reason, t: Translate): string {
  if (reason.follows !== undefined) return t('cardWhyFollows', reason.alias, reason.follows);
  if (reason.evidence.length === 0) return t('cardWhyAlone', reason.alias);
  const words = [...new Set(reason.evidence.map((found) => found.word))].map((word) => t('cardQuoted', word));
  return t('cardWhyEvidence', reason.alias, listWords(words, t('languageTag')));
}

/** Languages part the items of a list in their own ways. */
function listWords(words: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { style: 'narrow' }).format(words);
}
