import type { TopicKind } from '../../core/topics/topic';
import { countVerdicts } from './count-verdicts';
import { estimateShare, type Share } from './estimate-share';
import type { JudgedPassage } from './judge-hits';
import type { Passage } from './passage';
import { type Score, scoreCounts } from './score-counts';

/** What the precision of a topic's mentions should be. */
export const TOPIC_AIM = 0.92;
/** A topic with fewer true and false hits is not held against the aim. */
export const JUDGED_FROM_HITS = 50;

/** Scores of mentions, and of pages (pairs of a passage and a topic). */
export interface LevelScores {
  readonly mentions: Score;
  readonly pages: Score;
}

/** A topic's scores and whether the precision of its mentions meets the aim. */
export interface TopicScores extends LevelScores {
  readonly aim: 'met' | 'missed' | 'too few hits';
}

/** What a finder does where nothing is to be found: in passages without a "yes" or "optional" label. */
export interface Unlabelled {
  readonly passages: number;
  readonly withFalseHit: number;
  readonly share: Share;
  readonly falseHits: number;
  /** False hits of topics of kind event. */
  readonly falseEventHits: number;
  readonly falseEventHitsPer1000: number | null;
}

/** All that is told of one finder. */
export interface FinderReport {
  readonly total: LevelScores;
  readonly english: LevelScores;
  readonly otherLanguages: LevelScores;
  readonly languages: { readonly [lang: string]: LevelScores };
  readonly topics: { readonly [topic: string]: TopicScores };
  readonly unlabelled: Unlabelled;
}

/** Sums up a finder's judged passages. `topics` gives the kind of every topic of the pack; all of them are listed. */
export function reportFinder(judged: readonly JudgedPassage[], topics: ReadonlyMap<string, TopicKind>): FinderReport {
  const langs = [...new Set(judged.map(({ passage }) => passage.lang))].sort();
  const scoreWhere = (keep: (passage: Passage) => boolean) =>
    scoreLevels(judged.filter(({ passage }) => keep(passage)));
  return {
    total: scoreLevels(judged),
    english: scoreWhere(isEnglish),
    otherLanguages: scoreWhere((passage) => !isEnglish(passage)),
    languages: Object.fromEntries(langs.map((lang) => [lang, scoreWhere((passage) => passage.lang === lang)])),
    topics: Object.fromEntries([...topics.keys()].map((topic) => [topic, scoreTopic(judged, topic)])),
    unlabelled: countUnlabelled(judged, topics),
  };
}

function scoreLevels(judged: readonly JudgedPassage[], topic?: string): LevelScores {
  const { mentions, pages } = countVerdicts(judged, topic);
  return { mentions: scoreCounts(mentions), pages: scoreCounts(pages) };
}

function scoreTopic(judged: readonly JudgedPassage[], topic: string): TopicScores {
  const scores = scoreLevels(judged, topic);
  const { precision, ...counts } = scores.mentions;
  if (counts.true + counts.false < JUDGED_FROM_HITS) return { ...scores, aim: 'too few hits' };
  return { ...scores, aim: (precision.value ?? 0) >= TOPIC_AIM ? 'met' : 'missed' };
}

function isEnglish({ lang }: Passage): boolean {
  return /^en(?![a-z])/i.test(lang);
}

function countUnlabelled(judged: readonly JudgedPassage[], topics: ReadonlyMap<string, TopicKind>): Unlabelled {
  const bare = judged.filter(({ passage }) => passage.labels.every(({ label }) => label === 'no'));
  const withFalseHit = bare.filter(({ hits }) => hits.length > 0).length;
  const falseHits = bare.flatMap(({ hits }) => hits);
  const falseEventHits = falseHits.filter(({ topic }) => topics.get(topic) === 'event').length;
  return {
    passages: bare.length,
    withFalseHit,
    share: estimateShare(withFalseHit, bare.length),
    falseHits: falseHits.length,
    falseEventHits,
    falseEventHitsPer1000: bare.length === 0 ? null : (falseEventHits / bare.length) * 1000,
  };
}
