import type { PackHeader } from '../../topics/pack';
import type { PackFormat } from '../read/detect-format';
import { compareVersions } from './compare-versions';

type Version = Pick<PackHeader, 'id' | 'version' | 'updated'>;

/**
 * Throws unless `next` may take the place of `stored`: it is the same pack and no older. A STIX bundle is as old as the newest of
 * its objects; other packs have versions that are counted up.
 */
export function checkUpdate(stored: Version, next: Version, format: PackFormat): void {
  if (next.id !== stored.id) throw new Error(`Another pack stands at the address: "${next.id}"`);
  if (format === 'stix') {
    if (next.updated < stored.updated) {
      throw new Error(`The address offers the state of ${next.updated}, older than that of ${stored.updated}`);
    }
  } else if (compareVersions(next.version, stored.version) < 0) {
    throw new Error(`The address offers version ${next.version}, older than ${stored.version}`);
  }
}
