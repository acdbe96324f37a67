/** No address is asked by itself more often. */
export const LEAST_MS = 3_600_000;
const MOST_MS = 366 * 24 * LEAST_MS;
const MOST_BACKOFF_MS = 7 * 24 * LEAST_MS;
/** So much of an interval is added by chance, so that not everybody who subscribed asks at the same time. */
const SPREAD = 0.1;
/** No question is put off for longer. */
export const LONGEST_WAIT_MS = MOST_MS * (1 + SPREAD);

interface Course {
  readonly everyHours: number;
  /** In a row, this one included; 0 after a success. */
  readonly failures: number;
  /** How long the host wants to be left alone. */
  readonly retryAfterMs?: number | undefined;
}

/**
 * When an address may be asked next: after its interval, or, while it fails, after an hour, two, four ... up to seven days. At
 * least an hour from `now` in any case, and what is added by chance makes it later, never sooner.
 */
export function planNextCheck(
  { everyHours, failures, retryAfterMs = 0 }: Course,
  now: number,
  random = Math.random(),
): number {
  if (failures === 0) {
    return now + Math.min(MOST_MS, Math.max(LEAST_MS, everyHours * LEAST_MS)) * (1 + random * SPREAD);
  }
  const doubled = LEAST_MS * 2 ** Math.min(failures - 1, 30) * (1 + random / 2);
  return now + Math.min(MOST_BACKOFF_MS, Math.max(doubled, retryAfterMs));
}
