import { EDTF_DATE, EDTF_DATE_OR_INTERVAL } from '../../topics/edtf';

/** The day of an ISO date or time ("2015-09-25T00:00:00Z"), an EDTF date as it is, null for anything else. */
export function readDate(text: string | undefined): string | null {
  const day = text?.trim().replace(/^(\d{4}-\d\d-\d\d)[T ].*$/s, '$1') ?? '';
  return EDTF_DATE.test(day) ? day : null;
}

/** The same when it names a day, null otherwise. */
export function readDay(text: string | undefined): string | null {
  const date = readDate(text);
  return date?.length === 10 ? date : null;
}

/** The time from `first` to `last` as an EDTF date or interval; what can be read of it; null when nothing can. */
export function readInterval(first: string | undefined, last: string | undefined): string | null {
  const from = first?.trim() ?? '';
  if (EDTF_DATE_OR_INTERVAL.test(from)) return from;
  const [start, end] = [readDate(first), readDate(last)];
  if (start === null || end === null || start === end) return start ?? end;
  return `${start}/${end}`;
}
