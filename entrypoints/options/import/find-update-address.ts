import type { PackFormat } from '../../../core/packs/read/detect-format';
import { checkAddress } from '../../../core/packs/update/check-address';
import type { Preview } from './import-calls';
import type { ImportSource } from './import-state';

/** The formats in which newer versions can be read without asking anybody. */
const UPDATABLE: ReadonlySet<PackFormat> = new Set<PackFormat>(['sidelight', 'misp-galaxy', 'stix']);

/** Where newer versions of a pack can be looked for: what it says itself, else where it came from; `null` for nowhere. */
export function findUpdateAddress(
  { header, format }: Pick<Preview, 'header' | 'format'>,
  { address }: Pick<ImportSource, 'address'>,
): URL | null {
  const url = header.updateUrl ?? (UPDATABLE.has(format) ? address : undefined);
  if (url === undefined) return null;
  try {
    return checkAddress(url);
  } catch {
    // An address that would not be asked is not offered.
    return null;
  }
}
