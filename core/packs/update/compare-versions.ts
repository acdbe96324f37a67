/** Below 0 when `one` is older than `other`, above when newer, 0 when equal; semantic versions, by their rules. */
export function compareVersions(one: string, other: string): number {
  const [core = '', before] = split(one);
  const [otherCore = '', otherBefore] = split(other);
  const byCore = compareParts(core.split('.'), otherCore.split('.'));
  if (byCore !== 0 || before === otherBefore) return byCore;
  // What comes before a release is older than the release.
  if (before === undefined || otherBefore === undefined) return before === undefined ? 1 : -1;
  return compareParts(before.split('.'), otherBefore.split('.'));
}

function split(version: string): string[] {
  const at = version.indexOf('-');
  return at < 0 ? [version] : [version.slice(0, at), version.slice(at + 1)];
}

function compareParts(one: readonly string[], other: readonly string[]): number {
  for (let i = 0; i < Math.max(one.length, other.length); i += 1) {
    const a = one[i];
    const b = other[i];
    if (a === undefined || b === undefined) return a === undefined ? -1 : 1;
    if (a !== b) return comparePart(a, b);
  }
  return 0;
}

/** Numbers by their value and before words. */
function comparePart(one: string, other: string): number {
  const isNumber = [one, other].map((part) => /^\d+$/.test(part));
  if (isNumber[0] && isNumber[1]) return one.length - other.length || (one < other ? -1 : 1);
  if (isNumber[0] !== isNumber[1]) return isNumber[0] ? -1 : 1;
  return one < other ? -1 : 1;
}
