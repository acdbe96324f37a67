import { utcTicks } from 'd3-time';
import type { Span } from './edtf-span';

/** Moments on a time axis, with their words. */
export interface Tick {
  readonly at: number;
  readonly label: string;
  /** A year begins here. */
  readonly isYear: boolean;
}

const DAY_MS = 86_400_000;

/** About `count` even moments of a span, from days to centuries, in the words of a language; a year is told where it begins. */
export function listTicks({ from, to }: Span, count: number, locale: string): Tick[] {
  const dates = utcTicks(new Date(from), new Date(to), Math.max(1, count)).filter(
    (date) => date.getTime() % DAY_MS === 0,
  );
  // Dates of topics are Gregorian, whatever calendar the language goes by.
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, calendar: 'gregory', timeZone: 'UTC' });
  const year = format({ year: 'numeric' });
  const month = format({ month: 'short' });
  const day = format({ day: 'numeric', month: 'short' });
  return dates.map((date, i) => {
    const isMonth = date.getUTCDate() === 1;
    const isYear = isMonth && date.getUTCMonth() === 0;
    // The first one of all says its year too, else a short span would not tell it at all.
    const isAlone = i === 0 && !dates.some((each) => each.getUTCMonth() === 0 && each.getUTCDate() === 1);
    const words = isYear ? year : isMonth ? month : day;
    const label =
      isAlone && !isYear
        ? format({ year: 'numeric', month: 'short', ...(isMonth ? {} : { day: 'numeric' }) }).format(date)
        : words.format(date);
    return { at: date.getTime(), label, isYear };
  });
}
