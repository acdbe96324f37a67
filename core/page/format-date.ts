/** A day, and with `withTime` a time to the minute, as readers of this page write it. */
export function formatDate(at: number | Date, withTime = false): string {
  const style = withTime ? ({ dateStyle: 'medium', timeStyle: 'short' } as const) : ({ dateStyle: 'medium' } as const);
  return new Intl.DateTimeFormat(document.documentElement.lang || undefined, style).format(at);
}
