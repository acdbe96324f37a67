import { BUILT_IN_PACKS } from '../packs/built-in-packs';
import { readPackagedFile } from '../packs/read-packaged-file';
import type { Pack } from '../topics/pack';

/** A pack as it lies in the package of the extension. */
export interface PackagedPack {
  readonly pack: Pack;
  /** Whether it is on until the reader says otherwise. */
  readonly isOn: boolean;
}

/** Read once in the life of a page or of the background. */
let packs: Promise<readonly PackagedPack[]> | undefined;

/** The packs that come with the extension, without the store. Throws when they cannot be read. */
export function readPackaged(): Promise<readonly PackagedPack[]> {
  packs ??= Promise.all(BUILT_IN_PACKS.map(readOne));
  packs.catch(() => {
    packs = undefined;
  });
  return packs;
}

async function readOne({ path, enabledByDefault }: (typeof BUILT_IN_PACKS)[number]): Promise<PackagedPack> {
  const read = await readPackagedFile(path);
  if (!read) throw new Error(`${path} was not read`);
  return { pack: read.pack, isOn: enabledByDefault };
}
