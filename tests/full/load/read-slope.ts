/** How something grows over time. */
export interface Slope {
  /** Per hour, and the standard error of that. */
  readonly perHour: number;
  readonly error: number;
  readonly samples: number;
}

const HOUR_MS = 3_600_000;

/** The straight line through some measurements by least squares. Throws for fewer than three. */
export function readSlope(measured: readonly { readonly atMs: number; readonly value: number }[]): Slope {
  const samples = measured.length;
  if (samples < 3) throw new Error('A slope needs three measurements');
  const mean = (take: (one: { atMs: number; value: number }) => number): number =>
    measured.reduce((sum, one) => sum + take(one), 0) / samples;
  const at = mean(({ atMs }) => atMs / HOUR_MS);
  const level = mean(({ value }) => value);
  const spread = measured.reduce((sum, { atMs }) => sum + (atMs / HOUR_MS - at) ** 2, 0);
  const perHour = measured.reduce((sum, { atMs, value }) => sum + (atMs / HOUR_MS - at) * (value - level), 0) / spread;
  const rest = measured.reduce(
    (sum, { atMs, value }) => sum + (value - level - perHour * (atMs / HOUR_MS - at)) ** 2,
    0,
  );
  return { perHour, error: Math.sqrt(rest / (samples - 2) / spread), samples };
}
