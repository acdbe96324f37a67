import { browser } from 'wxt/browser';
import { type MetPage, readMetPages } from '../../core/session/met-pages';
import type { TopicRef } from '../../core/topics/topic-ref';

/** Calls back with the pages on which `topic` was met, now and when more become known; returns the stop. */
export function watchMetPages(topic: TopicRef, onValue: (pages: readonly MetPage[]) => void): () => void {
  let isStopped = false;
  const read = () => {
    readMetPages(topic).then(
      (pages) => {
        if (!isStopped) onValue(pages);
      },
      (error: unknown) => reportError(error),
    );
  };
  const onChanged = (_changes: object, area: string) => {
    if (area === 'session') read();
  };
  browser.storage.onChanged.addListener(onChanged);
  read();
  return () => {
    isStopped = true;
    browser.storage.onChanged.removeListener(onChanged);
  };
}
