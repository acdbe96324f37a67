import { refusalOf } from '../../core/messaging/refusal';
import type { Translate } from '../../core/topics/translate';

/** What a reader is told when the background did not do what was asked: why it refused, else the words of the error. */
export function describeFailure(error: unknown, t: Translate): string {
  const refusal = refusalOf(error);
  return refusal ? t(refusal) : t('failed', error instanceof Error ? error.message : String(error));
}
