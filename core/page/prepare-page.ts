import { textDirection } from '../topics/text-direction';
import { translate } from './translate';

/** Gives this extension page the language and direction of the messages it shows, and its title by message key. */
export function preparePage(titleKey: string): void {
  const root = document.documentElement;
  root.lang = translate('languageTag');
  root.dir = textDirection(root.lang);
  document.title = translate(titleKey);
}
