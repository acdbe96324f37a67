const DATE = '\\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?)?';

/** A year, month or day of EDTF level 0 (Library of Congress, Extended Date/Time Format). */
export const EDTF_DATE = new RegExp(`^${DATE}$`);

/** The same, or an interval of two of them joined by `/`. */
export const EDTF_DATE_OR_INTERVAL = new RegExp(`^${DATE}(?:/${DATE})?$`);

/**
 * `edtf` as a reader of `locale` writes it ("June 2015", "24 November 2014 – 2 January 2015"); the text itself when it is
 * no EDTF level 0 date.
 */
export function formatEdtf(edtf: string, locale: string): string {
  if (!EDTF_DATE_OR_INTERVAL.test(edtf)) return edtf;
  const [from = '', to] = edtf.split('/');
  return to === undefined ? formatDate(from, locale) : `${formatDate(from, locale)} – ${formatDate(to, locale)}`;
}

function formatDate(date: string, locale: string): string {
  const [year, month, day] = date.split('-').map(Number);
  if (year === undefined || month === undefined) return date;
  const options: Intl.DateTimeFormatOptions =
    day === undefined
      ? { year: 'numeric', month: 'long', timeZone: 'UTC' }
      : { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' };
  // `Date.UTC` takes the years 0 to 99 for the twentieth century.
  return new Intl.DateTimeFormat(locale, options).format(new Date(0).setUTCFullYear(year, month - 1, day ?? 1));
}
