import { type AccountItem, accountKey } from './account';

/** Why a row stays here: it is too big for the account, or the account is full. */
export type LeftOut = 'big' | 'full';

/** Browsers take 8,192 bytes an item, 512 items and 102,400 bytes in all; a little is left free. */
const ITEM_BYTES = 7_000;
const MAX_ITEMS = 500;
const ACCOUNT_BYTES = 100_000;

/** Which of the `wanted` items fit in beside those that are there already, in the order given; and why others do not. Pure. */
export function fitAccount(
  there: ReadonlyMap<string, AccountItem>,
  wanted: ReadonlyMap<string, AccountItem>,
): { readonly fitting: Map<string, AccountItem>; readonly left: Map<string, LeftOut> } {
  const fitting = new Map<string, AccountItem>();
  const left = new Map<string, LeftOut>();
  let items = there.size;
  let bytes = 0;
  for (const [id, item] of there) bytes += measure(id, item);
  for (const [id, item] of wanted) {
    const old = there.get(id);
    const size = measure(id, item);
    const growth = size - (old ? measure(id, old) : 0);
    if (size > ITEM_BYTES) left.set(id, 'big');
    else if (growth > 0 && (bytes + growth > ACCOUNT_BYTES || items + (old ? 0 : 1) > MAX_ITEMS)) left.set(id, 'full');
    else {
      fitting.set(id, item);
      bytes += growth;
      items += old ? 0 : 1;
    }
  }
  return { fitting, left };
}

/** Chromium counts these signs as it writes them, in six bytes. */
function measure(id: string, item: AccountItem): number {
  const text = JSON.stringify(item).replace(/[<\u2028\u2029]/g, '\\u0000');
  return new TextEncoder().encode(accountKey(id) + text).length;
}
