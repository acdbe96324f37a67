import type { JudgedPassage, Verdict } from './judge-hits';

/** Hits by verdict, and what was to be found. One hit may find two nested labels, and two hits the same one. */
export interface Counts {
  readonly true: number;
  readonly false: number;
  readonly ignored: number;
  /** What was to be found and was; over pages the same as `true`. */
  readonly found: number;
  readonly missed: number;
}

/** Counts of mentions, and of pages: pairs of a passage and a topic. */
export interface LevelCounts {
  readonly mentions: Counts;
  readonly pages: Counts;
}

/**
 * Counts judged passages, for one topic or for all. Of the pairs of a passage and a topic,
 * - those with a "yes" label are true when at least one hit is true, else missed;
 * - those without one are false when at least one hit is false, ignored when all their hits are ignored.
 */
export function countVerdicts(judged: readonly JudgedPassage[], topic?: string): LevelCounts {
  const mentions = { true: 0, false: 0, ignored: 0, found: 0, missed: 0 };
  const pages = { true: 0, false: 0, ignored: 0, found: 0, missed: 0 };
  for (const { hits, found, missed } of judged) {
    const names = new Set([...hits, ...found, ...missed].map((span) => span.topic));
    for (const name of topic === undefined ? names : names.has(topic) ? [topic] : []) {
      const verdicts = hits.filter((hit) => hit.topic === name).map(({ verdict }) => verdict);
      const foundHere = found.filter((label) => label.topic === name).length;
      const missedHere = missed.filter((label) => label.topic === name).length;
      for (const verdict of verdicts) mentions[verdict] += 1;
      mentions.found += foundHere;
      mentions.missed += missedHere;
      pages[foundHere > 0 ? 'true' : missedHere > 0 ? 'missed' : judgeUnwanted(verdicts)] += 1;
    }
  }
  return { mentions, pages: { ...pages, found: pages.true } };
}

function judgeUnwanted(verdicts: readonly Verdict[]): 'false' | 'ignored' {
  return verdicts.includes('false') ? 'false' : 'ignored';
}
