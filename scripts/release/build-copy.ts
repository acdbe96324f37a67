import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { readFolder } from './read-folder';
import type { PackageDoor } from './read-package-door';
import { runApart } from './run-apart';
import type { ZipEntry } from './zip-entry';

export interface CopyPlace {
  /** An empty folder; the copy and its home folder go into it. */
  readonly folder: string;
  /** A time zone, so that two copies can be built in different ones. */
  readonly zone: string;
  readonly door: PackageDoor;
}

export interface BuiltCopy {
  /** Where the copy lies. */
  readonly root: string;
  readonly chromium: readonly ZipEntry[];
  readonly firefox: readonly ZipEntry[];
  /** `name@version` of every package of which something is in them. */
  readonly bundled: ReadonlySet<string>;
  /** The sources as they lie there after the build. */
  readonly sources: readonly ZipEntry[];
}

/** Unpacks the sources and builds both packages as a reviewer would, with a home folder that holds nothing. */
export async function buildCopy(
  sourcesZip: Uint8Array,
  listed: readonly ZipEntry[],
  place: CopyPlace,
): Promise<BuiltCopy> {
  const root = join(place.folder, 'sidelight');
  const home = join(place.folder, 'home');
  await mkdir(home, { recursive: true });
  for (const [path, bytes] of Object.entries(unzipSync(sourcesZip))) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), bytes);
  }
  const env = {
    ...{ HOME: home, USERPROFILE: home, TZ: place.zone, npm_config_registry: place.door.registry },
    ...(place.door.cache ? { npm_config_cache: place.door.cache, npm_config_prefer_offline: 'true' } : {}),
  };
  await runApart('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: root, env });
  await runApart('npm', ['run', 'build'], { cwd: root, env });
  const output = join(root, '.output');
  return {
    root,
    chromium: await readFolder(join(output, 'chrome-mv3')),
    firefox: await readFolder(join(output, 'firefox-mv3')),
    bundled: new Set([...(await readBundled(output, 'chrome')), ...(await readBundled(output, 'firefox'))]),
    sources: await Promise.all(
      listed.map(async ({ path, executable }) => ({ path, bytes: await readFile(join(root, path)), executable })),
    ),
  };
}

async function readBundled(output: string, browser: string): Promise<string[]> {
  const packages: { name: string; version: string }[] = JSON.parse(
    await readFile(join(output, `bundled-${browser}.json`), 'utf8'),
  );
  return packages.map(({ name, version }) => `${name}@${version}`);
}
