import { HEADER } from '../matching/index-layout';

/** The longest text form of an index that pages read themselves, in characters. Bigger ones stay in the background. */
export const INDEX_LIMIT = 262_144;

const KEPT_IN_BACKGROUND = 'background:';

/** What is published in place of an index that is too big for pages; another index has another mark. */
export function markIndex(words: Uint32Array): string {
  return `${KEPT_IN_BACKGROUND}${(words[HEADER.checksum] ?? 0).toString(16)}-${words.length.toString(16)}`;
}

/** Whether what is published stands for an index in the background. */
export function isIndexMark(published: string): boolean {
  return published.startsWith(KEPT_IN_BACKGROUND);
}
