import type { HintDoor, HintRequest } from '../../core/messaging/hint-door';
import { openHint } from './open-hint';
import { rememberFailureTexts } from './read-text';

/** A door behind which at most one card is open; neither call ever throws. */
export function createHintDoor(): HintDoor {
  let shown: HintRequest | undefined;
  let close: (() => void) | undefined;
  rememberFailureTexts();

  function hide(): void {
    close?.();
  }

  function show(request: HintRequest): void {
    hide();
    shown = request;
    const closeThis = openHint(request, () => {
      if (shown !== request) return;
      shown = undefined;
      close = undefined;
    });
    if (shown === request) close = closeThis;
  }

  return { show, hide };
}
