import type { Topic } from '../topics/topic';

/** What finding a topic on pages, and listing it, needs of it. */
export type TopicHead = Pick<
  Topic,
  'id' | 'name' | 'kind' | 'aliases' | 'evidence' | 'vetoes' | 'precededByOtherName' | 'requires' | 'suffices'
>;

/** Topics of an edition that follow each other by id: a card reads one page. */
export interface TopicPage {
  readonly edition: number;
  readonly page: number;
  /** Id of its first topic. */
  readonly first: string;
  readonly topics: readonly Topic[];
}

/** What compiling the index reads, in larger pages: nothing but heads. */
export interface IndexPage {
  readonly edition: number;
  readonly page: number;
  readonly topics: readonly TopicHead[];
}

/** The words with one beginning (`stem`) that searching finds topics by. */
export interface WordPage {
  readonly edition: number;
  readonly stem: string;
  readonly words: readonly string[];
  /** Of each word the end of its part of `postings`. */
  readonly ends: Uint32Array;
  /** Number of the topic times 4 plus the field the word stands in: 0 name, 1 alias, 2 text. Ascending for each word. */
  readonly postings: Uint32Array;
}

/** A pack laid out in pages that have no edition yet. */
export interface PackPages {
  readonly topicPages: readonly Omit<TopicPage, 'edition'>[];
  readonly indexPages: readonly Omit<IndexPage, 'edition'>[];
  readonly wordPages: readonly Omit<WordPage, 'edition'>[];
}

/** So many topics lie in one topic page; a topic's number divided by it is its page. */
export const TOPICS_PER_PAGE = 16;
