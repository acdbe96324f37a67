import { lentExtension } from '../../core/messaging/hint-door';
import { type Refusal, refusalOf } from '../../core/messaging/refusal';
import type { CardTopic } from '../../core/topics/card-topic';
import type { TopicRef } from '../../core/topics/topic-ref';
import { isExtensionGone } from './is-extension-gone';

/** A worker that sleeps answers within 130 ms; after this long it will not. */
const ANSWER_LIMIT_MS = 3_000;

/** What came of asking for a topic: its card, or why there is none. */
export type CardOutcome =
  | { readonly card: CardTopic }
  | { readonly failure: 'gone' | 'noAnswer' | 'extensionGone' | Refusal };

/** Asks the background for `topic`, for at most `ANSWER_LIMIT_MS`. Never rejects. */
export async function fetchCard(topic: TopicRef): Promise<CardOutcome> {
  if (isExtensionGone()) return { failure: 'extensionGone' };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), ANSWER_LIMIT_MS);
  });
  try {
    const answer = await Promise.race([lentExtension().ask('getTopic', topic), tooLate]);
    if (answer === 'late' || answer === undefined) return noAnswer();
    return answer === null ? { failure: 'gone' } : { card: answer };
  } catch (error) {
    const failure = refusalOf(error);
    return failure ? { failure } : noAnswer();
  } finally {
    clearTimeout(timer);
  }
}

function noAnswer(): CardOutcome {
  return { failure: isExtensionGone() ? 'extensionGone' : 'noAnswer' };
}
