import type { Pack } from '../topics/pack';
import { parsePack } from '../topics/parse-pack';
import { hashBytes } from './hash-bytes';

/**
 * Reads a pack that lies in the package of the extension, with the digest of its file; `null` when `isKnown` says of the digest that it
 * need not be read. Throws with every fault when it is broken.
 */
export async function readPackagedFile(
  path: string,
  isKnown: (digest: string) => boolean = () => false,
): Promise<{ readonly pack: Pack; readonly digest: string } | null> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} answers ${response.status}`);
  const bytes = await response.arrayBuffer();
  const digest = await hashBytes(bytes);
  if (isKnown(digest)) return null;
  const parsed = parsePack(JSON.parse(new TextDecoder().decode(bytes)));
  if ('faults' in parsed) {
    throw new Error(
      `${path} is no pack: ${parsed.faults.map(({ path: at, message }) => `${at} ${message}`).join('; ')}`,
    );
  }
  return { pack: parsed.pack, digest };
}
