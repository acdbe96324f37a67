interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether two spans share a character; touching is not enough. */
export function spansOverlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
