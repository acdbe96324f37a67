/** A way to go over a page. */
export type PassName = 'nothing' | 'bare' | 'ours' | 'markRegExp' | 'mark' | 'spans' | 'termByTerm';

/** What a pass needs: the names, and the same names as a compiled index in its text form. */
export interface PassData {
  readonly terms: readonly string[];
  readonly index: string;
}

/** The parts of our pass, in their order. */
export const PASS_PARTS = ['read', 'find', 'list', 'judge and paint'] as const;
export type PassPart = (typeof PASS_PARTS)[number];

/** What a pass did. */
export interface PassDone {
  readonly marks: number;
  /** Told by a pass that gives the page its turn: the time it ran itself, and its longest run, in milliseconds. */
  readonly runMs?: number;
  readonly longestRunMs?: number;
  readonly runs?: number;
  /** Run time of its parts, in milliseconds. */
  readonly parts?: { readonly [Part in PassPart]?: number };
  readonly textNodes?: number;
  readonly characters?: number;
}

/** What ours did after its first pass, because the page changed. */
export interface LaterRuns {
  readonly passes: number;
  readonly marks: number;
  readonly runMs: number;
  readonly longestRunMs: number;
  readonly runs: number;
}

/** What a pass cost, in milliseconds. */
export interface PassResult extends PassDone {
  /** From its start until it was done, turns of the page included. */
  readonly wallMs: number;
  readonly runMs: number;
  readonly longestRunMs: number;
  /** The layout it made necessary, and two frames after it. */
  readonly layoutMs: number;
  readonly paintMs: number;
}
