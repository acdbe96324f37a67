/** Throws what is wrong, a line each; does nothing when nothing is. */
export function refuseFaults(faults: readonly string[]): void {
  if (faults.length > 0) throw new Error(faults.join('\n'));
}
