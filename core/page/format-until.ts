/** The end of a pause as readers of this page write it: a time, and the day too when it is not today. */
export function formatUntil(until: number, now = new Date()): string {
  const end = new Date(until);
  const isToday = end.toDateString() === now.toDateString();
  const style = isToday
    ? ({ timeStyle: 'short' } as const)
    : ({ weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' } as const);
  return new Intl.DateTimeFormat(document.documentElement.lang || undefined, style).format(end);
}
