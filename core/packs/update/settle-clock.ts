import type { UpdateCheck } from '../../store/update-checks';
import { LEAST_MS, LONGEST_WAIT_MS } from './plan-next-check';

/**
 * A check as it looks by a clock that may have been put back since: nothing has happened in the future, and the time that was to
 * be waited is counted from now, and no longer than anybody is to wait. The same object when the clock ran on.
 */
export function settleClock(check: UpdateCheck, now: number): UpdateCheck {
  const { lastCheck, nextCheck } = check;
  if (lastCheck === undefined || lastCheck <= now) {
    // One that was begun and never ended waits for the least time.
    const longest = lastCheck === undefined ? LEAST_MS : LONGEST_WAIT_MS;
    return nextCheck - now > longest ? { ...check, nextCheck: now + LEAST_MS } : check;
  }
  return { ...check, lastCheck: now, nextCheck: now + Math.max(0, nextCheck - lastCheck) };
}
