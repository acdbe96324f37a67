import { LANGUAGE_TAG } from '../../topics/language-tag';
import { LIMITS } from '../../topics/limits';
import type { Text } from '../../topics/text';
import { cleanName } from './clean-name';
import { cleanProse } from './clean-prose';
import type { SKOS_TERMS } from './skos-terms';
import { listTerms } from './thesaurus';
import type { Term, Triples } from './triples';

/** The language of a label as a pack may say it ("zh-Hans"); undefined for none and for tags that packs do not know. */
export function readLanguage({ lang }: Term): string | undefined {
  return LANGUAGE_TAG.test(lang) ? lang.split('-').map(writeSubtag).join('-') : undefined;
}

/**
 * What `subject` says under a property, one text a language, cleaned; undefined when it says nothing. Words without a
 * language count as those of `language`.
 */
export function readLabels(
  triples: Triples,
  subject: string,
  property: keyof typeof SKOS_TERMS,
  language: string,
  limit: number = LIMITS.name,
): Text | undefined {
  const found = new Map<string, string>();
  for (const term of listTerms(triples, subject, property).flatMap((said) => readWords(triples, said))) {
    const words = limit > LIMITS.line ? cleanProse(term.value, limit) : cleanName(term.value);
    const lang = readLanguage(term) ?? '';
    if (words !== '' && !found.has(lang)) found.set(lang, words);
  }
  const plain = found.get('');
  if (plain !== undefined && (found.size === 1 || !LANGUAGE_TAG.test(language))) return plain;
  if (plain !== undefined && !found.has(language)) found.set(language, plain);
  found.delete('');
  // Who reads none of the languages is shown the first, and files have them in any order.
  const main = [...found].filter(([lang]) => lang === language);
  return found.size === 0 ? undefined : Object.fromEntries([...main, ...found]);
}

/** A parser may give tags in small letters; this is how they are written. */
function writeSubtag(subtag: string, at: number): string {
  const small = subtag.toLowerCase();
  if (at > 0 && small.length === 2) return small.toUpperCase();
  return at > 0 && /^[a-z]{4}$/.test(small) ? small.charAt(0).toUpperCase() + small.slice(1) : small;
}

/** Words themselves, or those of a node: large thesauri give notes and labels nodes of their own. */
export function readWords(triples: Triples, term: Term): readonly Term[] {
  return term.isNode ? listTerms(triples, term.value, 'value').filter(({ isNode }) => !isNode) : [term];
}
