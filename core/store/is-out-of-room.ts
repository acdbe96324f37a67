/** Whether `error` came of a disk, or a browser's share of it, that is full. */
export function isOutOfRoom(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  if ('name' in error && error.name === 'QuotaExceededError') return true;
  // Rows that are refused one by one.
  if ('failures' in error && Array.isArray(error.failures)) return error.failures.some(isOutOfRoom);
  // The database aborts the transaction and puts the reason inside.
  return 'inner' in error && isOutOfRoom(error.inner);
}
