import { countText } from '../../../core/topics/count-text';
import type { Translate } from '../../../core/topics/translate';

/** What a reader is offered first. */
export const WEEK_HOURS = 168;

/** The intervals a reader can choose from, by the message that names each. */
export const INTERVALS = [
  { everyHours: 24, key: 'updateDaily' },
  { everyHours: WEEK_HOURS, key: 'updateWeekly' },
  { everyHours: 720, key: 'updateMonthly' },
] as const;

/** An interval in words. */
export function describeInterval(everyHours: number, t: Translate): string {
  const known = INTERVALS.find((interval) => interval.everyHours === everyHours);
  return known ? t(known.key) : countText(t, 'updateEveryHours', everyHours);
}
