import { refusalOf } from '../messaging/refusal';
import { isClosedDatabase, isNewerDatabase } from '../store/create-database';
import { isOutOfRoom } from '../store/is-out-of-room';
import { isTopicChanged } from '../store/topic-basis';
import { describeError } from './describe-error';
import { translate } from './translate';

/** What Dexie calls a write that the browser did not carry out, for another reason than room. */
const UNWRITTEN: ReadonlySet<string> = new Set(['AbortError', 'InvalidStateError', 'ReadOnlyError', 'UnknownError']);

/** Why something was not stored: what the reader can do about it where that is known, else the words of the error. */
export function describeFailure(error: unknown): string {
  if (isTopicChanged(error)) return translate('editConflictText');
  if (isOutOfRoom(error)) return translate('storageFull');
  const refusal = refusalOf(error);
  if (refusal) return translate(refusal);
  if (isNewerDatabase(error)) return translate('storeNewer');
  if (isClosedDatabase(error)) return translate('storeClosed');
  const isUnwritten = error instanceof Error && UNWRITTEN.has(error.name);
  return isUnwritten ? translate('storeUnwritten', describeError(error)) : describeError(error);
}
