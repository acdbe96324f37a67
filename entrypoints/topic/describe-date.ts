import { formatEdtf } from '../../core/topics/edtf';
import type { Translate } from '../../core/topics/translate';

interface DatedText {
  readonly date: string;
  readonly text: string;
}

/** A date in words, and what the statements of that date say, a line each. */
export function describeDate(date: string, facts: readonly DatedText[], t: Translate): string {
  const texts = facts.filter((fact) => fact.date === date).map(({ text }) => text);
  return [formatEdtf(date, t('languageTag')), ...texts].join('\n');
}
