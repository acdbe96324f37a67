import { join } from 'node:path';
import { type BuiltCopy, buildCopy } from './build-copy';
import { compareZips } from './compare-zips';
import type { PackageDoor } from './read-package-door';
import { refuseFaults } from './refuse-faults';
import { takeStep } from './take-step';
import { zipEntries } from './zip-entries';
import type { ZipEntry } from './zip-entry';

export interface Zips {
  readonly chrome: Uint8Array;
  readonly firefox: Uint8Array;
  readonly sources: Uint8Array;
}

/**
 * Builds the sources in two fresh copies below a folder, in two time zones and with nothing in common. Returns the first copy
 * and its zips. Throws the names of the files that differ.
 */
export async function buildTwice(
  listed: readonly ZipEntry[],
  folder: string,
  door: PackageDoor,
): Promise<{ copy: BuiltCopy; zips: Zips }> {
  const sources = zipEntries(listed);
  const copy = await takeStep('first build, from the sources zip (npm ci, npm run build)', () =>
    buildCopy(sources, listed, { folder: join(folder, 'first'), zone: 'UTC', door }),
  );
  const again = await takeStep('second build, in another folder and time zone', () =>
    buildCopy(sources, listed, { folder: join(folder, 'second', 'deeper'), zone: 'Pacific/Auckland', door }),
  );
  const zips = { ...zipPackages(copy), sources };
  await takeStep('both builds are equal', () => {
    const others = zipPackages(again);
    refuseFaults([
      ...nameDifferences('Chromium', zips.chrome, others.chrome),
      ...nameDifferences('Firefox', zips.firefox, others.firefox),
      ...[copy, again].flatMap((built) => nameDifferences('sources', sources, zipEntries(built.sources))),
    ]);
  });
  return { copy, zips };
}

function zipPackages({ chromium, firefox }: BuiltCopy): Omit<Zips, 'sources'> {
  return { chrome: zipEntries(chromium), firefox: zipEntries(firefox) };
}

function nameDifferences(what: string, one: Uint8Array, other: Uint8Array): readonly string[] {
  if (Buffer.compare(one, other) === 0) return [];
  const paths = compareZips(one, other);
  return paths.length > 0
    ? paths.map((path) => `${what}: ${path} differs`)
    : [`${what}: the zips differ, their files do not`];
}
