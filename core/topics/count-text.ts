import type { Translate } from './translate';

const rulesByTag = new Map<string, Intl.PluralRules>();
const formatByTag = new Map<string, Intl.NumberFormat>();

/**
 * The words of message `key` for `count` things, in the form that the language of `t` has for this number: `key_one`,
 * `key_few`, `key_other` … In the message `$1` is the number as that language writes it, `$2` … are `rest`.
 */
export function countText(t: Translate, key: string, count: number, ...rest: string[]): string {
  const tag = t('languageTag');
  const rules = rulesByTag.get(tag) ?? new Intl.PluralRules(tag);
  rulesByTag.set(tag, rules);
  const format = formatByTag.get(tag) ?? new Intl.NumberFormat(tag);
  formatByTag.set(tag, format);
  return t(`${key}_${rules.select(count)}`, format.format(count), ...rest);
}
