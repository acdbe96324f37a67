/** `items` with another one at a place. */
export function replaceAt<T>(items: readonly T[], at: number, item: T): T[] {
  return items.map((old, i) => (i === at ? item : old));
}
