import { decodeArtifact } from '../../core/matching/artifact-text';
import { loadIndex } from '../../core/matching/match-index';
import { findThere } from '../../core/published/find-there';
import type { Finder } from '../../core/published/finder';
import { isIndexMark } from '../../core/published/index-mark';
import { findHere } from './find-here';

/** A finder over what is published as index. Throws when that is damaged or of another version. */
export function openFinder(published: string): Finder {
  return isIndexMark(published) ? findThere(published) : findHere(loadIndex(decodeArtifact(published)));
}
