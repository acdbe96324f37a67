import type { Mention } from '../topics/mention';
import type { TopicRef } from '../topics/topic-ref';
import { findAllCandidates, type Hits } from './find-candidates';
import { type Judgement, judgeMentions } from './judge-mentions';
import type { MatchIndex } from './match-index';
import type { ScannedBlock } from './page-hits';
import type { Refusal } from './refuse-candidate';
import type { Rules } from './rules';

/** How a plain text is read. */
export interface ReadOptions {
  /** Counts as context, is not marked. */
  readonly title?: string;
  /** `first` keeps the first mention of each topic. Default `every`. */
  readonly density?: 'first' | 'every';
}

/** A candidate of a plain text that is no mention, and why. */
export interface RefusedMention {
  readonly topic: TopicRef;
  readonly start: number;
  readonly end: number;
  readonly refusal: Refusal;
}

/** What became of the candidates of a plain text; offsets are its UTF-16 units. */
export interface TextJudgement {
  readonly mentions: readonly Mention[];
  readonly refused: readonly RefusedMention[];
}

/** The mentions in a plain text, each line a block; offsets are UTF-16 units of `text`. */
export function findMentions(text: string, index: MatchIndex, options: ReadOptions = {}): Mention[] {
  const { mentions } = judgeText(text, index, options);
  return options.density === 'first' ? keepFirst(mentions) : [...mentions];
}

/** Judges a plain text, each line a block, and tells of the refused candidates too. */
export function judgeText(text: string, index: MatchIndex, { title = '' }: ReadOptions = {}): TextJudgement {
  const blocks = splitLines(text, title);
  for (const block of blocks) block.hits = findAllCandidates(block.text, index);
  return judgeLines(blocks, index.rules);
}

/** A line of a plain text, where it begins in it, and what was found in it. */
export interface TextLine extends ScannedBlock {
  readonly offset: number;
  hits: Hits;
}

/** The title and the lines of a plain text, nothing found in them yet. */
export function splitLines(text: string, title = ''): TextLine[] {
  const lines = [...text.matchAll(/[^\n]+/g)].map(
    (line): TextLine => ({ text: line[0], offset: line.index, heading: false, hits: [] }),
  );
  return [{ text: title, offset: 0, heading: true, hits: [] }, ...lines];
}

/** Judges the lines of a plain text, the title first, once their hits are there. */
export function judgeLines(lines: readonly TextLine[], rules: Rules): TextJudgement {
  const { mentions, listRefused } = runToEnd(judgeMentions(lines, rules));
  const inText = <T extends { block: number; start: number; end: number }>(found: readonly T[]) =>
    found
      .filter(({ block }) => block > 0)
      .map(({ block, ...rest }) => {
        const offset = lines[block]?.offset ?? 0;
        return { ...rest, start: rest.start + offset, end: rest.end + offset };
      });
  return { mentions: inText(mentions), refused: inText(listRefused()) };
}

/** The first mention of each topic. */
export function keepFirst<T extends { readonly topic: TopicRef }>(mentions: readonly T[]): T[] {
  const seen = new Set<TopicRef>();
  return mentions.filter(({ topic }) => !seen.has(topic) && seen.add(topic));
}

function runToEnd(work: Generator<void, Judgement>): Judgement {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
