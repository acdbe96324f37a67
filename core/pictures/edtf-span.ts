import { EDTF_DATE_OR_INTERVAL } from '../topics/edtf';

/** A stretch of time in milliseconds since 1970, UTC; `to` is the first moment after it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The whole time that an EDTF level 0 date or interval covers: all of a month or year where no day is told; `null` when it is none. */
export function edtfSpan(edtf: string): Span | null {
  if (!EDTF_DATE_OR_INTERVAL.test(edtf)) return null;
  const [first = '', last = first] = edtf.split('/');
  const span = { from: coverDate(first).from, to: coverDate(last).to };
  return span.to > span.from ? span : null;
}

/** Whether a date tells its day. */
export function tellsDay(edtf: string): boolean {
  return edtf.split('/').every((date) => date.split('-').length === 3);
}

function coverDate(date: string): Span {
  const [year = 0, month, day] = date.split('-').map(Number);
  const from = startOf(year, (month ?? 1) - 1, day ?? 1);
  if (day !== undefined && month !== undefined) return { from, to: startOf(year, month - 1, day + 1) };
  return { from, to: month === undefined ? startOf(year + 1, 0, 1) : startOf(year, month, 1) };
}

// `Date.UTC` takes the years 0 to 99 for the twentieth century.
function startOf(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month, day);
}
