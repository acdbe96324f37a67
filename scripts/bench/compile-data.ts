import { encodeArtifact } from '../../core/matching/artifact-text';
import { compileIndex } from '../../core/matching/compile-index';
import { listTopics } from './list-topics';
import type { PassData } from './page/pass';
import type { Term } from './term';

/** What a pass over a page needs of some names. */
export function compileData(terms: readonly Term[]): PassData {
  return {
    terms: terms.map(({ text }) => text),
    index: encodeArtifact(compileIndex(listTopics(terms)).words),
  };
}
