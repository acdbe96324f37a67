/** What so large a share of some numbers does not exceed: 0.95 for 95 of 100. Throws when there are none. */
export function takeShare(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  if (value === undefined) throw new Error('There is no share of nothing');
  return value;
}
