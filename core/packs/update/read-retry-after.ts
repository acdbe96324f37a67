/** How long a host that refused wants to be left alone, in milliseconds, from the error of `fetchPackFile`; 0 when it does not say. */
export function readRetryAfter(error: unknown, now: number): number {
  const cause = error instanceof Error ? error.cause : undefined;
  const given = typeof cause === 'object' && cause !== null && 'retryAfter' in cause ? cause.retryAfter : null;
  if (typeof given !== 'string') return 0;
  if (/^\s*\d{1,9}\s*$/.test(given)) return Number(given) * 1_000;
  const at = Date.parse(given);
  return Number.isNaN(at) ? 0 : Math.max(0, at - now);
}
