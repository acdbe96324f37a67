/** Orders texts by their UTF-16 units, in any locale the same. */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
