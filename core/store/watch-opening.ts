import { db } from './database';

/**
 * What the opening of the store waits for. `blocked`: another page of the extension that does not let go of the version before;
 * `slow`: nobody knows, or an upgrade of much.
 */
export type OpeningDelay = 'blocked' | 'slow';

/** Opening takes a few milliseconds; two seconds are no moment any more. */
const SLOW_MS = 2_000;

/** Opens the store and calls back while that does not go on, with `null` when it is over; gives the function that ends it. */
export function watchOpening(onDelay: (delay: OpeningDelay | null) => void): () => void {
  let isOver = false;
  let isTold = false;
  const tell = (delay: OpeningDelay) => {
    if (isOver) return;
    isTold = true;
    clearTimeout(timer);
    onDelay(delay);
  };
  const block = () => tell('blocked');
  const timer = setTimeout(tell, SLOW_MS, 'slow');
  db.on('blocked', block);
  const stop = () => {
    isOver = true;
    clearTimeout(timer);
    db.on('blocked').unsubscribe(block);
  };
  const end = () => {
    if (isOver) return;
    stop();
    if (isTold) onDelay(null);
  };
  // Why it failed is for another to tell (`watchFault`).
  db.open().then(end, end);
  return stop;
}
