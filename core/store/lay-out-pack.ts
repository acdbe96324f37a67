import { buildWordPages } from '../search/build-word-pages';
import type { Topic } from '../topics/topic';
import { type PackPages, TOPICS_PER_PAGE, type TopicHead } from './pack-pages';

const HEADS_PER_PAGE = 500;

/** Lays topics out in pages, in the order of their ids (UTF-16 units, as the database compares them). Pure. */
export function layOutPack(topics: readonly Topic[]): PackPages {
  const sorted = [...topics].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return {
    topicPages: cutInPages(sorted, TOPICS_PER_PAGE).map((page, number) => ({
      page: number,
      first: page[0]?.id ?? '',
      topics: page,
    })),
    indexPages: cutInPages(sorted.map(toHead), HEADS_PER_PAGE).map((page, number) => ({ page: number, topics: page })),
    wordPages: buildWordPages(sorted),
  };
}

/** What finding a topic needs of it. */
export function toHead(topic: Topic): TopicHead {
  const { id, name, kind, aliases, evidence, vetoes, precededByOtherName, requires, suffices } = topic;
  return {
    id,
    name,
    kind,
    aliases,
    ...(evidence && { evidence }),
    ...(vetoes && { vetoes }),
    ...(precededByOtherName && { precededByOtherName }),
    ...(requires && { requires }),
    ...(suffices && { suffices }),
  };
}

function cutInPages<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, page) =>
    items.slice(page * size, (page + 1) * size),
  );
}
