import { type HintRequest, hintDoor } from '../../core/messaging/hint-door';
import { ask } from '../../core/messaging/send';

/**
 * Shows a card, injecting its script at the first time. `false` when the background did not answer, or when the card was no longer
 * wanted after that: the page stays as it is.
 */
export async function openCard(request: HintRequest, isWanted: () => boolean): Promise<boolean> {
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
