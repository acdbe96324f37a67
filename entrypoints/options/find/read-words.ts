/** Lists of any length that have a filter of their own. */
const SKIPPED = '.topic-list, .import-names';

/** All words a reader may know a part of the page by: its text, and the other words that `data-find` and `data-words` tell. */
export function readWords(element: HTMLElement, isLeftOut: (child: HTMLElement) => boolean = () => false): string {
  const { find = '', words: others = '' } = element.dataset;
  const words = [find, others];
  for (const child of element.childNodes) {
    if (child instanceof HTMLElement) {
      if (!child.matches(SKIPPED) && !isLeftOut(child)) words.push(readWords(child, isLeftOut));
    } else words.push(child.nodeValue ?? '');
  }
  return words.join(' ');
}
