/** How long a pause, or a wish for less, may be that ends by the clock. */
export type PauseLength = 'hour' | 'tomorrow' | 'week';

const HOUR_MS = 3_600_000;
/** Tomorrow begins when a night is over, on the reader's clock. */
const MORNING_HOUR = 4;

/** When a pause that begins at `now` is over, in milliseconds since 1970. */
export function pauseEnd(length: PauseLength, now: Date): number {
  if (length === 'hour') return now.getTime() + HOUR_MS;
  const days = length === 'week' ? 7 : 1;
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, MORNING_HOUR).getTime();
}
