import { hasPages } from '../store/edition';
import { installPacks, listPacks, type PackInstall } from '../store/packs';
import { publish } from '../store/publish';
import { readPackagedFile } from './read-packaged-file';

/** The packs that come with the extension, by their address within it. */
export const BUILT_IN_PACKS = [
  { path: '/packs/us-china-cyber-2015.json', enabledByDefault: true },
  { path: '/packs/supplier-directory.json', enabledByDefault: false },
] as const;

type BuiltInPack = (typeof BUILT_IN_PACKS)[number];

/**
 * Brings the built-in packs of this version into the store, all or none, and publishes. Packs that are there already are
 * left alone. Throws with every fault when a pack is broken.
 */
export async function installBuiltInPacks(): Promise<void> {
  const digests = new Set<string>();
  for (const pack of await listPacks()) if (await hasPages(pack)) digests.add(pack.digest);
  const installs = await Promise.all(BUILT_IN_PACKS.map((pack) => readNew(pack, digests)));
  await installPacks(installs.filter((install) => install !== null));
  await publish();
}

async function readNew(
  { path, enabledByDefault }: BuiltInPack,
  known: ReadonlySet<string>,
): Promise<PackInstall | null> {
  const read = await readPackagedFile(path, (digest) => known.has(digest));
  return read && { ...read, builtIn: true, enabledByDefault };
}
