/** Why an address gives no pack, as the keys of the messages that say so. */
const FAULTS = [
  'addressNone',
  'addressUnsafe',
  'addressLogin',
  'addressUnreachable',
  'addressStatus',
  'addressSlow',
  'addressRedirect',
  'addressTooBig',
  'addressBroke',
  'addressOtherPack',
  'addressOlder',
  'addressUnreadable',
  'addressChanged',
] as const;
type Fault = (typeof FAULTS)[number];

/** The error that carries a fault and what is filled into its message, a line each: it goes through the store as a text. */
export function failAddress(fault: Fault, args: readonly string[], options?: ErrorOptions): Error {
  return new Error([fault, ...args].join('\n'), options);
}

/** The fault that the message of an error carries, if it is one. */
export function readAddressFault(message: string): { readonly key: Fault; readonly args: readonly string[] } | null {
  const [first, ...args] = message.split('\n');
  const key = FAULTS.find((fault) => fault === first);
  return key ? { key, args } : null;
}
