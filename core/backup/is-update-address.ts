import { checkAddress } from '../packs/update/check-address';

/** Whether a pack may be asked for at `address`. */
export function isUpdateAddress(address: string): boolean {
  try {
    return checkAddress(address).href === address;
  } catch {
    return false;
  }
}
