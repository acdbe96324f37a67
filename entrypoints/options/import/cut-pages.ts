import type { PackPages } from '../../../core/store/pack-pages';

/** About 2,000 topics: a page takes some milliseconds to receive them. */
const TOPIC_PAGES = 125;
const INDEX_PAGES = 4;
const WORD_PAGES = 60;

/** Cuts a laid-out pack into pieces that are sent one by one; put together in their order they are the whole again. */
export function cutPages({ topicPages, indexPages, wordPages }: PackPages): PackPages[] {
  const none: PackPages = { topicPages: [], indexPages: [], wordPages: [] };
  return [
    ...cut(topicPages, TOPIC_PAGES).map((part) => ({ ...none, topicPages: part })),
    ...cut(indexPages, INDEX_PAGES).map((part) => ({ ...none, indexPages: part })),
    ...cut(wordPages, WORD_PAGES).map((part) => ({ ...none, wordPages: part })),
  ];
}

function cut<T>(pages: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(pages.length / size) }, (_, n) => pages.slice(n * size, (n + 1) * size));
}
