import { cutText } from './cut-text';

// What no name needs: controls, zero-width signs, signs that change the direction, soft hyphens.
const INVISIBLE =
  /(?!\s)\p{Cc}|[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e0fff}]/gu;

// Joiners shape Arabic and Indic scripts and emoji; anywhere else they only hide.
const IDLE_JOINER =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}]|[^\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Common}])[\u200c\u200d]|[\u200c\u200d](?=\s|$)/gu;

// No script stacks more marks on one letter than this.
const MARK_FLOOD = /(\p{M}{8})\p{M}+/gu;

/** `text` of a foreign file as one line: composed, without invisible signs, blanks made one, cut at `limit`. */
export function cleanLine(text: string, limit: number): string {
  return cutText(stripInvisible(text).replace(/\s+/g, ' ').trim(), limit);
}

/** `text` composed (NFC) and without signs that are not seen or change the direction; blanks and line ends stay. */
export function stripInvisible(text: string): string {
  const seen = text.toWellFormed().replace(INVISIBLE, '').replace(IDLE_JOINER, '').replace(MARK_FLOOD, '$1');
  // Some marks are two once they are composed.
  return seen.normalize('NFC').replace(MARK_FLOOD, '$1');
}
