import type { PackPages } from '../../../core/store/pack-pages';

/** Puts the pieces of a laid-out pack together again. */
export function joinPages(pieces: readonly PackPages[]): PackPages {
  return {
    topicPages: pieces.flatMap(({ topicPages }) => topicPages),
    indexPages: pieces.flatMap(({ indexPages }) => indexPages),
    wordPages: pieces.flatMap(({ wordPages }) => wordPages),
  };
}
