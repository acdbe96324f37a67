import type { ScannedBlock } from '../../core/matching/page-hits';
import type { Findable, Finder } from '../../core/published/finder';

/** Gives the title of the document as it is now, with what was found in it. Each wording is searched once. */
export function createTitleSearch(finder: Finder, signal: AbortSignal): () => Promise<ScannedBlock> {
  let wording: string | undefined;
  let searched: Promise<ScannedBlock> | undefined;
  const search = async (text: string): Promise<ScannedBlock> => {
    const title: Findable & ScannedBlock = { text, heading: true, hits: [] };
    await finder.find([title], signal);
    return title;
  };
  return () => {
    if (!searched || wording !== document.title) {
      wording = document.title;
      searched = search(wording);
    }
    return searched;
  };
}
