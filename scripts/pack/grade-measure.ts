import { compileIndex } from '../../core/matching/compile-index';
import { judgeText } from '../../core/matching/find-mentions';
import { listPackTopics } from '../../core/matching/index-topic';
import { loadIndex, type MatchIndex } from '../../core/matching/match-index';
import type { Pack } from '../../core/topics/pack';
import { wordings } from '../../core/topics/text';
import type { Topic } from '../../core/topics/topic';
import { topicRef } from '../../core/topics/topic-ref';
import { estimateShare, type Share } from '../accuracy/estimate-share';
import type { Article } from './grade-articles';

/** A part of a whole with its share and 95 % interval. */
export interface Ratio extends Share {
  readonly count: number;
  readonly total: number;
}

/** What a graded pack marks in articles that are not about it. */
export interface TextMeasure {
  readonly articles: number;
  readonly words: number;
  /** Articles with any mark. */
  readonly marked: Ratio;
  readonly marks: number;
  readonly marksPerThousandWords: number | null;
  /** The names that were marked most, as they stand in the texts, with one place of each. */
  readonly names: readonly { readonly name: string; readonly marks: number; readonly first: string }[];
}

/** Of how many of the names that stand in their own topic's description a place is marked there, and which are not. */
export interface OwnTextMeasure {
  readonly found: Ratio;
  readonly missed: readonly { readonly topic: string; readonly name: string }[];
}

/** The index of a pack as a page would have it. */
export function buildPackIndex(pack: Pack): MatchIndex {
  return loadIndex(compileIndex(listPackTopics(pack)).words);
}

/** Marks every article as a page with all marks on. */
export function measureTexts(index: MatchIndex, articles: readonly Article[]): TextMeasure {
  const names = new Map<string, { marks: number; first: string }>();
  let words = 0;
  let marks = 0;
  let marked = 0;
  for (const { from, text } of articles) {
    words += text.match(/\S+/g)?.length ?? 0;
    const { mentions } = judgeText(text, index);
    marks += mentions.length;
    if (mentions.length > 0) marked++;
    for (const { reason } of mentions) {
      const known = names.get(reason.alias);
      if (known) known.marks++;
      else names.set(reason.alias, { marks: 1, first: from });
    }
  }
  return {
    articles: articles.length,
    words,
    marked: takeRatio(marked, articles.length),
    marks,
    marksPerThousandWords: words > 0 ? (marks / words) * 1_000 : null,
    names: Array.from(names, ([name, found]) => ({ name, ...found })).sort((a, b) => b.marks - a.marks),
  };
}

/** Looks in each topic's own description for its names, written as the pack has them. */
export function measureOwnTexts(pack: Pack, index: MatchIndex): OwnTextMeasure {
  const missed: { topic: string; name: string }[] = [];
  let total = 0;
  for (const topic of pack.topics) {
    const text = wordings(topic.summary).join('\n');
    if (text === '') continue;
    const ref = topicRef(pack.id, topic.id);
    const mentions = judgeText(text, index).mentions.filter((mention) => mention.topic === ref);
    for (const name of listNames(topic)) {
      const places = findPlaces(name, text);
      if (places.length === 0) continue;
      total++;
      const isFound = places.some((at) => mentions.some(({ start, end }) => start < at + name.length && end > at));
      if (!isFound) missed.push({ topic: wordings(topic.name)[0] ?? topic.id, name });
    }
  }
  return { found: takeRatio(total - missed.length, total), missed };
}

function listNames({ aliases }: Topic): string[] {
  return [...new Set(aliases.filter(({ hidden }) => !hidden).map(({ text }) => text))];
}

/** Where a name stands in a text, not inside a longer word. */
function findPlaces(name: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const [before, after] = [text.slice(0, at), text.slice(at + name.length)];
    if (!/[\p{L}\p{N}_]$/u.test(before.slice(-2)) && !/^[\p{L}\p{N}_]/u.test(after.slice(0, 2))) places.push(at);
  }
  return places;
}

function takeRatio(count: number, total: number): Ratio {
  return { count, total, ...estimateShare(count, total) };
}
