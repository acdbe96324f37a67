import type { Translate } from '../../../core/topics/translate';
import type { Pattern } from './read-pattern';

/** Which pages a rule is for, in a sentence. */
export function describeCover({ host, path }: Pattern, t: Translate): string {
  const isStarred = host.includes('*');
  // What is no name has nothing below it.
  const isAlone = /^[\d.]+$|^\[/.test(host);
  if (path !== '') return t(isStarred || isAlone ? 'coverPath' : 'coverPathBelow', host, path);
  if (isStarred) return t('coverStarred', host);
  return t(isAlone ? 'coverHost' : 'coverHostBelow', host);
}
