import { HASH_SEED, hashFirst, hashSecond } from '../../matching/hash';
import { LIMITS } from '../../topics/limits';
import { cleanLine } from './clean-line';

const UNFIT =
  /[\s#\p{Cc}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu;

/** An id of a foreign file as a topic may hold it: blanks and `#` percent-encoded, too long an end replaced by a hash. */
export function toTopicId(id: string): string {
  const fit = id.trim().toWellFormed().replace(UNFIT, encodeURIComponent);
  return fit.length <= LIMITS.name ? fit : `${fit.slice(0, LIMITS.name - 20).toWellFormed()}~${hashText(fit)}`;
}

/** An id made of a name, for entries without one; the same whenever the name is. */
export function deriveTopicId(name: string): string {
  return toTopicId(cleanLine(name, LIMITS.line).toLowerCase().replace(/\s+/g, '-'));
}

function hashText(text: string): string {
  let first: number = HASH_SEED.first;
  let second: number = HASH_SEED.second;
  for (let i = 0; i < text.length; i++) {
    first = hashFirst(first, text.charCodeAt(i));
    second = hashSecond(second, text.charCodeAt(i));
  }
  return [first, second].map((hash) => (hash >>> 0).toString(16).padStart(8, '0')).join('');
}
