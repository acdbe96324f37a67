import { ask } from './send';

/** A background that was stopped while it was being told needs a moment before it can be told again. */
const PAUSES_MS = [100, 500, 2_000];
/** Chromium may lose an answer without a word when it stops the background. */
const SILENCE_MS = 10_000;

/**
 * Has the background publish what was just stored to open tabs, and waits until it has. It is told again when it fails to answer:
 * telling it twice changes nothing. Throws its last error when it fails again and again.
 */
export function tellChange(): Promise<void> {
  return new Promise((resolve, reject) => {
    let failures = 0;
    let isTold = false;
    let timer: ReturnType<typeof setTimeout>;
    const tell = () => {
      clearTimeout(timer);
      // It may be at work still; then whichever answer comes first will do.
      timer = setTimeout(tell, SILENCE_MS);
      ask('storeChanged').then(
        () => {
          isTold = true;
          clearTimeout(timer);
          resolve();
        },
        (error: unknown) => {
          if (isTold) return;
          clearTimeout(timer);
          const pause = PAUSES_MS[failures];
          failures += 1;
          if (pause === undefined) reject(error);
          else timer = setTimeout(tell, pause);
        },
      );
    };
    tell();
  });
}
