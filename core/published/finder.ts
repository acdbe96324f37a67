import type { Hits } from '../matching/find-candidates';
import type { Rules } from '../matching/rules';

/** A text to be searched; its hits are put here. */
export interface Findable {
  readonly text: string;
  hits: Hits;
}

/** Finds the names of the reader's store in texts: here, or for big stores in the background. */
export interface Finder {
  /** What the hits found so far mean. */
  readonly rules: Rules;
  /** Fills in `hits` of each text; resolves when all are done, or `signal` has stopped it. Rejects when the background fails. */
  readonly find: (texts: readonly Findable[], signal: AbortSignal) => Promise<void>;
}
