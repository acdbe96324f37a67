import { readAddressFault } from '../../core/packs/update/address-fault';
import { isolateText } from '../../core/page/isolate-text';
import type { Translate } from '../../core/topics/translate';

/** Why an address gave no pack, in the reader's language; other errors in their own words. */
export function describeAddressFault(message: string, t: Translate): string {
  const fault = readAddressFault(message);
  return fault ? t(fault.key, ...fault.args.map(isolateText)) : message;
}
