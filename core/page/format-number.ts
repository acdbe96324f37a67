/** A number as readers of this page write it, with at most `digits` digits that say something. */
export function formatNumber(value: number, digits?: number): string {
  const options = digits === undefined ? {} : { maximumSignificantDigits: digits };
  return new Intl.NumberFormat(document.documentElement.lang || undefined, options).format(value);
}
