import { browser } from 'wxt/browser';
import type { ExtensionLink } from './hint-door';
import { ask } from './send';

/** The extension as the page script knows it, for lending to the card's script. */
export function createExtensionLink(): ExtensionLink {
  return {
    ask,
    // The generated type lists the keys; here they come from components, which do not know it.
    getMessage: (key, substitutions) =>
      (browser.i18n as { getMessage(key: string, substitutions?: readonly string[]): string }).getMessage(
        key,
        substitutions,
      ),
    isGone: () => browser.runtime?.id === undefined,
  };
}
