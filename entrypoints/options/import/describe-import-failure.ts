import { describeFailure } from '../../../core/page/describe-failure';
import { isOutOfRoom } from '../../../core/store/is-out-of-room';
import type { Translate } from '../../../core/topics/translate';
import { formatBytes } from '../data/format-bytes';

/** Why a pack was not stored; where there is no room for it, how much it takes (`bytes`) and what the reader can do. */
export function describeImportFailure(error: unknown, bytes: number, t: Translate): string {
  return isOutOfRoom(error) ? t('importNoRoom', formatBytes(bytes)) : describeFailure(error);
}
