const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** A time in the words of `language`, seen from `now`: "3 hours ago", and to the minute: "25 Nov 2026, 22:40". */
export function describeTime(
  at: number,
  now: number,
  language: string | undefined,
): { readonly near: string; readonly exact: string } {
  const distance = at - now;
  const [unit, length] = UNITS.find(([, size]) => Math.abs(distance) >= size) ?? UNITS[2];
  return {
    near: new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(Math.trunc(distance / length), unit),
    exact: new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(at),
  };
}
