import { browser } from 'wxt/browser';

// WXT narrows the keys to those of messages.json; components name theirs by plain strings.
const getMessage = browser.i18n.getMessage as (key: string, substitutions?: string[]) => string;

/** The words of a message in the browser's language; the key itself when there is no such message. */
export function translate(key: string, ...substitutions: string[]): string {
  return getMessage(key, substitutions) || key;
}
