import { type HintRequest, hintDoor } from '../../core/messaging/hint-door';
import { ask } from '../../core/messaging/send';
import { parentOf } from './node-role';
import { isOddForm } from './odd-form';

/**
 * Shows a card, injecting its script at the first time. `false` when the background did not answer, or when the card was no longer
 * wanted after that: the page stays as it is.
 */
export async function openCard(request: HintRequest, isWanted: () => boolean): Promise<boolean> {
  if (isInOddForm(request.range.startContainer)) return false;
  if (!hintDoor()) {
    try {
      await ask('injectHint');
    } catch {
      // Nobody answers after an update or removal of the extension; the script ends itself at its next look.
      return false;
    }
  }
  const door = hintDoor();
  if (!door || !isWanted()) return false;
  door.show(request);
  return true;
}

/** The card looks at what is around its words, and would not come out of a form that has become odd since it was read. */
function isInOddForm(node: Node): boolean {
  for (let around: Node | null = node; around; around = parentOf(around)) if (isOddForm(around)) return true;
  return false;
}
