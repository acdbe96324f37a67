import type { PackHeader } from '../../topics/pack';
import type { PackFormat } from '../read/detect-format';
import { failAddress } from './address-fault';
import { compareVersions } from './compare-versions';

type Version = Pick<PackHeader, 'id' | 'version' | 'updated'>;

/**
 * Throws unless `next` may take the place of `stored`: it is the same pack and no older. A STIX bundle is as old as the newest of
 * its objects; other packs have versions that are counted up.
 */
export function checkUpdate(stored: Version, next: Version, format: PackFormat): void {
  if (next.id !== stored.id) throw failAddress('addressOtherPack', [next.id]);
  if (format === 'stix') {
    if (next.updated < stored.updated) throw failAddress('addressOlder', [next.updated, stored.updated]);
  } else if (compareVersions(next.version, stored.version) < 0) {
    throw failAddress('addressOlder', [next.version, stored.version]);
  }
}
