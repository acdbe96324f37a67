import { LIMITS } from '../../topics/limits';
import type { DraftAlias } from '../draft-pack';

const NUMBER = /^[\p{N}\s.,-]+$/u;
const WORDLESS = /^[^\p{L}\p{N}]+$/u;

/**
 * The text forms of a topic without repetitions, `names` first. A number or punctuation alone is no alias: as a name it is
 * kept for search and never matched, as another form it is left out.
 */
export function collectAliases(names: readonly DraftAlias[], others: readonly DraftAlias[]): DraftAlias[] {
  const found = new Map<string, DraftAlias>();
  const add = (alias: DraftAlias): void => {
    const key = `${alias.lang ?? ''}\0${alias.text}`;
    if (alias.text !== '' && !found.has(key)) found.set(key, alias);
  };
  for (const name of names) add(isIdle(name.text) ? { ...name, match: 'never' } : name);
  for (const alias of others) {
    // A form that was cut is no form anybody writes.
    if (alias.match !== undefined || (!isIdle(alias.text) && !alias.text.endsWith('…'))) add(alias);
  }
  return [...found.values()].slice(0, LIMITS.aliases);
}

function isIdle(text: string): boolean {
  return NUMBER.test(text) || WORDLESS.test(text) || (text.endsWith('…') && text.length > LIMITS.name / 2);
}
