import type { UpdateCheck } from '../../store/update-checks';

/**
 * A check as it looks by a clock that may have been put back since: nothing has happened in the future, and the time that was to
 * be waited is counted from now. The same object when the clock ran on.
 */
export function settleClock(check: UpdateCheck, now: number): UpdateCheck {
  const { lastCheck, nextCheck } = check;
  if (lastCheck === undefined || lastCheck <= now) return check;
  return { ...check, lastCheck: now, nextCheck: now + Math.max(0, nextCheck - lastCheck) };
}
