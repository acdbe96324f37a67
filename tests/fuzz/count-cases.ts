/** All cases of a run; `npm run test:full -- fuzz` has a million of them. */
const CASES = Number(process.env.SIDELIGHT_CASES ?? 10_000);
/** How much longer than this one a case may take on a busy machine. */
const CASE_MS = 40;

/** How many cases a test runs that has so many of a thousand, and how long it may take. */
export function countCases(ofThousand: number): { readonly numRuns: number; readonly timeout: number } {
  const numRuns = Math.max(1, Math.round((CASES * ofThousand) / 1_000));
  return { numRuns, timeout: 60_000 + numRuns * CASE_MS };
}
