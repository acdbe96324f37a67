import { browser } from 'wxt/browser';
import { translate } from './translate';

/** Gives this extension page the language and direction of the messages it shows, and its title by message key. */
export function preparePage(titleKey: string): void {
  const root = document.documentElement;
  root.lang = browser.i18n.getUILanguage();
  root.dir = translate('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr';
  document.title = translate(titleKey);
}
