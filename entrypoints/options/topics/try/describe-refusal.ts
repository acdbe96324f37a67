import type { Refusal } from '../../../../core/matching/refuse-candidate';
import type { Translate } from '../../../../core/topics/translate';

/** One sentence that says why a name in a text is no mention. */
export function describeRefusal({ rule, words }: Refusal, t: Translate): string {
  return words === undefined
    ? t(`tryRefused_${rule.replace('-', '_')}`)
    : t(`tryRefused_${rule.replace('-', '_')}_words`, words);
}
