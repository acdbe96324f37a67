import { findAllCandidates } from '../../core/matching/find-candidates';
import { loadIndex, type MatchIndex } from '../../core/matching/match-index';
import { describeHits } from '../../core/matching/wire-rules';
import type { FoundHits } from '../../core/messaging/protocol';
import { markIndex } from '../../core/published/index-mark';
import { readKeptIndex } from '../../core/store/derived-index';

/** An index on its way, with the mark of the one that was asked for. */
interface Loading {
  readonly mark: string;
  readonly index: Promise<MatchIndex>;
}

/** The index of the big store, loaded once in the life of this background. */
let loaded: Loading | undefined;

/** Searches texts of a page with the index `mark` stands for. Throws when there is no such index (any more). */
export async function findInTexts(mark: unknown, texts: unknown): Promise<FoundHits> {
  if (typeof mark !== 'string' || !Array.isArray(texts) || !texts.every((text) => typeof text === 'string')) {
    throw new Error('Only texts can be searched');
  }
  const index = await load(mark);
  const hits = texts.map((text) => findAllCandidates(text, index));
  return { hits, rules: describeHits(hits, index.rules) };
}

/** A page that asks for an index of yesterday does not make the background forget the one of today. */
async function load(mark: string): Promise<MatchIndex> {
  if (loaded?.mark === mark) return loaded.index;
  const before = loaded;
  const loading: Loading = { mark, index: readIndex(mark) };
  loaded = loading;
  try {
    return await loading.index;
  } catch (error) {
    if (loaded === loading) loaded = before;
    throw error;
  }
}

async function readIndex(mark: string): Promise<MatchIndex> {
  const words = await readKeptIndex();
  if (words === null || markIndex(words) !== mark) throw new Error('Another index has taken the place of this one');
  return loadIndex(words);
}
