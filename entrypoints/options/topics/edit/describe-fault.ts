import { countText } from '../../../../core/topics/count-text';
import type { Translate } from '../../../../core/topics/translate';

/** What the parser says of a field, and the message that says it to a reader. */
const SENTENCES: readonly (readonly [said: RegExp, key: string])[] = [
  [/^is empty$/, 'editFaultEmpty'],
  [/^holds an invisible or direction-changing character$/, 'editFaultInvisible'],
  [/^stacks more than 8 marks on one letter$/, 'editFaultMarks'],
  [/^holds half of a surrogate pair$/, 'editFaultInvisible'],
  [/^is no language tag$/, 'editFaultLanguage'],
  [/^is no plain http, https or mailto address$/, 'editFaultAddress'],
  [/^is no date or interval/, 'editFaultInterval'],
  [/^is no date/, 'editFaultDate'],
  [/^"(.*)" stands twice$/s, 'editFaultTwice'],
  [/^"(.*)" is no alias of this topic$/s, 'editFaultNoAlias'],
  [/^(?:there is no source|is negative)/, 'editFaultNoSource'],
];

/** The same for sentences that hold a limit. */
const LIMITS: readonly (readonly [said: RegExp, key: string])[] = [
  [/^is longer than (\d+) characters$/, 'editFaultLong'],
  [/^has more than (\d+) entries$/, 'editFaultMany'],
];

/** A fault of the parser in the reader's words; the parser's own where there are none. */
export function describeFault(message: string, t: Translate): string {
  for (const [said, key] of SENTENCES) {
    const found = said.exec(message);
    if (found) return t(key, ...found.slice(1));
  }
  for (const [said, key] of LIMITS) {
    const limit = said.exec(message)?.[1];
    if (limit !== undefined) return countText(t, key, Number(limit));
  }
  return message;
}
