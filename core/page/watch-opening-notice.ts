import { watchOpening } from '../store/watch-opening';
import { translate } from './translate';

/** Calls back with a sentence while the store does not open, and with `null` once it has; gives the function that ends it. */
export function watchOpeningNotice(onText: (text: string | null) => void): () => void {
  return watchOpening((delay) => onText(delay && translate(delay === 'blocked' ? 'storeBlocked' : 'storeSlow')));
}
