/** The heading of a changelog that tells of a version: its number or, before it has one, `Unreleased`. Throws without one. */
export function findHeading(version: string, changelog: string): string {
  const headings = [...changelog.matchAll(/^## \[?([^\]\s]+)/gm)].map(([, heading = '']) => heading);
  const found = [version, 'Unreleased'].find((heading) => headings.includes(heading));
  if (found) return found;
  throw new Error(
    `CHANGELOG.md has no heading for ${version}, nor Unreleased; it has ${headings.join(', ') || 'none'}`,
  );
}
