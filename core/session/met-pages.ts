import type { TopicRef } from '../topics/topic-ref';
import { dropSession, readSession, writeSession } from './session-area';

/** A page on which topics were met since the browser started. */
export interface MetPage {
  readonly url: string;
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly topics: readonly TopicRef[];
}

const KEY = 'metPages';
const PAGE_LIMIT = 100;
/** Addresses of more characters are not kept. */
const ADDRESS_LIMIT = 2_000;
const TITLE_LIMIT = 300;
/** Of a page that grows without end the topics met last are kept. */
const TOPIC_LIMIT = 1_000;
/** So much of everything in UTF-16 units: browsers let an extension keep ten megabytes in memory, and refuse what is more. */
const SIZE_LIMIT = 2_000_000;

/** The pages on which `ref` was met since the browser started, latest first. They lie in memory and nowhere else. */
export async function readMetPages(ref: TopicRef): Promise<readonly MetPage[]> {
  return (await readAll()).filter(({ topics }) => topics.includes(ref));
}

/**
 * Remembers a page until the browser closes; only when the reader wants that, and never one of a private window. What its other
 * frames said, and what stood on it a while ago, stays.
 */
export async function noteMetPage(page: MetPage): Promise<void> {
  if (page.url.length > ADDRESS_LIMIT) return;
  await inTurn(async () => {
    const all = await readAll();
    const before = all.find(({ url }) => url === page.url)?.topics ?? [];
    const others = all.filter(({ url }) => url !== page.url);
    const topics = [...new Set([...page.topics, ...before])].slice(0, TOPIC_LIMIT);
    const met = { ...page, title: page.title.slice(0, TITLE_LIMIT).toWellFormed(), topics };
    await writeSession({ [KEY]: takeFitting([met, ...others]) });
  });
}

/** Forgets all of them. */
export async function forgetMetPages(): Promise<void> {
  await inTurn(() => dropSession(KEY));
}

/** Pages are noted by many tabs at once: none may write over what another has just read. */
function inTurn(work: () => Promise<void>): Promise<void> {
  return navigator.locks.request(KEY, work);
}

/** The first of `pages`, as far as there is room; one that takes too much of it does not drive the others out. */
function takeFitting(pages: readonly MetPage[]): readonly MetPage[] {
  let room = SIZE_LIMIT;
  const fitting = pages.filter((page) => {
    const size = JSON.stringify(page).length;
    if (size > room) return false;
    room -= size;
    return true;
  });
  return fitting.slice(0, PAGE_LIMIT);
}

async function readAll(): Promise<readonly MetPage[]> {
  const { [KEY]: kept } = await readSession(KEY);
  return Array.isArray(kept) ? kept : [];
}
