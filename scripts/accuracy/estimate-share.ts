/** A share with its 95 % interval; all `null` when there is nothing to take a share of. */
export interface Share {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** The normal quantile that leaves 2.5 % on either side. */
const Z = 1.959963984540054;

/** The share `part / whole` with its Wilson score interval of 95 %. `part` may be a fraction. */
export function estimateShare(part: number, whole: number): Share {
  if (whole === 0) return { value: null, low: null, high: null };
  const value = part / whole;
  const spread = (Z * Math.sqrt((value * (1 - value)) / whole + (Z * Z) / (4 * whole * whole))) / (1 + (Z * Z) / whole);
  const centre = (value + (Z * Z) / (2 * whole)) / (1 + (Z * Z) / whole);
  // Exactly 0 and 1 at the ends, where rounding would leave a trace.
  return {
    value,
    low: part === 0 ? 0 : centre - spread,
    high: part === whole ? 1 : centre + spread,
  };
}
