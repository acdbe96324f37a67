import type { PageCalls } from '../../core/messaging/protocol';

/** What one tab may ask for within `WINDOW_MS`: more than a reader comes to, less than a page that broke out of its own world would want. */
const MOST: Readonly<Record<keyof PageCalls, number>> = {
  getTopic: 300,
  // Many frames ask at once; these calls take turns instead.
  findMentions: Number.POSITIVE_INFINITY,
  injectHint: 100,
  quiet: 20,
  reportCount: 2_000,
  openTopic: 5,
};
const WINDOW_MS = 10_000;

let windowEnds = 0;
const counts = new Map<string, number>();

/** Counts a call of a tab's content scripts; `false` when there were too many of it lately. */
export function countCall(name: keyof PageCalls, tabId: number): boolean {
  const now = performance.now();
  if (now >= windowEnds) {
    windowEnds = now + WINDOW_MS;
    counts.clear();
  }
  const key = `${tabId} ${name}`;
  const count = (counts.get(key) ?? 0) + 1;
  counts.set(key, count);
  return count <= MOST[name];
}
