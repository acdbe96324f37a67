import type { Hit } from './hit';
import type { Label, Passage } from './passage';
import { spansOverlap } from './spans-overlap';

/** `true` is right, `false` wrong, `ignored` left out of the counts. */
export type Verdict = 'true' | 'false' | 'ignored';

/** A passage with what the labels say of a finder's hits. */
export interface JudgedPassage<H extends Hit = Hit> {
  readonly passage: Passage;
  readonly hits: readonly (H & { readonly verdict: Verdict })[];
  /** "yes" labels that some hit of their topic overlaps; each counts once, however many hits do. */
  readonly found: readonly Label[];
  /** "yes" labels that no hit of their topic overlaps. */
  readonly missed: readonly Label[];
}

/**
 * Holds hits against the labels of their own topic: a hit that overlaps a "yes" is true, else one that overlaps an
 * "optional" is ignored, else it is false, on a "no" label as on no label at all.
 */
export function judgeHits<H extends Hit>(passage: Passage, hits: readonly H[]): JudgedPassage<H> {
  const wanted = passage.labels.filter(({ label }) => label === 'yes');
  const isFound = (label: Label) => hits.some((hit) => hit.topic === label.topic && spansOverlap(hit, label));
  return {
    passage,
    hits: hits.map((hit) => ({ ...hit, verdict: judgeHit(hit, passage.labels) })),
    found: wanted.filter(isFound),
    missed: wanted.filter((label) => !isFound(label)),
  };
}

function judgeHit(hit: Hit, labels: readonly Label[]): Verdict {
  const met = labels.filter((label) => label.topic === hit.topic && spansOverlap(hit, label));
  if (met.some(({ label }) => label === 'yes')) return 'true';
  return met.some(({ label }) => label === 'optional') ? 'ignored' : 'false';
}
