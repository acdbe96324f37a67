import { findAllCandidates } from '../../core/matching/find-candidates';
import { loadIndex, type MatchIndex } from '../../core/matching/match-index';
import { describeHits } from '../../core/matching/wire-rules';
import type { FoundHits } from '../../core/messaging/protocol';
import { markIndex } from '../../core/published/index-mark';
import { readKeptIndex } from '../../core/store/derived-index';

/** The index of the big store, loaded once in the life of this background. */
let loading: { readonly mark: string; readonly index: Promise<MatchIndex> } | undefined;

/** Searches texts of a page with the index `mark` stands for. Throws when there is no such index (any more). */
export async function findInTexts(mark: unknown, texts: unknown): Promise<FoundHits> {
  if (typeof mark !== 'string' || !Array.isArray(texts) || !texts.every((text) => typeof text === 'string')) {
    throw new Error('Only texts can be searched');
  }
  if (loading?.mark !== mark) loading = { mark, index: loadKept(mark) };
  const index = await loading.index;
  const hits = texts.map((text) => findAllCandidates(text, index));
  return { hits, rules: describeHits(hits, index.rules) };
}

async function loadKept(mark: string): Promise<MatchIndex> {
  try {
    const words = await readKeptIndex();
    if (words === null || markIndex(words) !== mark) throw new Error('Another index has taken the place of this one');
    return loadIndex(words);
  } catch (error) {
    loading = undefined;
    throw error;
  }
}
