const UNITS = ['kilobyte', 'megabyte', 'gigabyte'] as const;

/** A number of bytes in the greatest unit that leaves at least one of it, as readers of this page write it. */
export function formatBytes(bytes: number): string {
  let amount = bytes / 1_000;
  let unit = 0;
  while (amount >= 1_000 && unit < UNITS.length - 1) {
    amount /= 1_000;
    unit += 1;
  }
  const options = {
    style: 'unit',
    unit: UNITS[unit] ?? 'kilobyte',
    maximumFractionDigits: amount < 10 ? 1 : 0,
  } as const;
  return new Intl.NumberFormat(document.documentElement.lang || undefined, options).format(amount);
}
