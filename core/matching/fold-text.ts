import { entryOf, expansionAt, KIND, KIND_SHIFT } from './fold';
import { composeClusters } from './rewrite-text';

/** `text` as names are compared: lower case, NFKC, without marks and ignored signs, blanks and hyphens as single blanks. */
export function foldText(text: string): string {
  const { text: composed } = composeClusters(text);
  let folded = '';
  let afterBlank = false;
  for (let at = 0; at < composed.length; at++) {
    const entry = entryOf(composed.charCodeAt(at));
    const kind = entry >> KIND_SHIFT;
    if (kind === KIND.many) {
      const expansion = expansionAt(composed, at);
      folded += expansion.folded;
      at += expansion.size - 1;
    } else if (kind === KIND.plain || kind === KIND.hyphen || (kind === KIND.blank && !afterBlank)) {
      folded += String.fromCharCode(entry & 0xffff);
    }
    if (kind !== KIND.drop && kind !== KIND.mark) afterBlank = kind === KIND.blank;
  }
  return folded.trim();
}

/** `text` with its clusters composed and nothing at its ends that a name cannot begin or end with; empty when nothing is left. */
export function trimName(text: string): string {
  const { text: composed } = composeClusters(text);
  let from = 0;
  let to = composed.length;
  while (from < to && isFringe(composed, from)) from++;
  while (to > from && isFringe(composed, to - 1)) to--;
  return composed.slice(from, to);
}

function isFringe(text: string, at: number): boolean {
  const kind = entryOf(text.charCodeAt(at)) >> KIND_SHIFT;
  return kind === KIND.blank || kind === KIND.hyphen || kind === KIND.drop || (kind === KIND.mark && at === 0);
}
