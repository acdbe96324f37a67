import type { HintDoor, HintRequest } from '../../core/messaging/hint-door';
import { type OpenHint, openHint } from './open-hint';
import { rememberTexts } from './read-text';

/** A door behind which at most one card is open, and one that the reader pinned; no call ever throws. */
export function createHintDoor(): HintDoor {
  let shown: OpenHint | undefined;
  let pinned: OpenHint | undefined;
  rememberTexts();

  function show(request: HintRequest): void {
    shown?.close();
    if (pinned?.topic() === request.topic) {
      // A second card would say the same.
      if (request.byKeyboard) pinned.focus();
      request.onClosed();
      return;
    }
    const opened = openHint(request, {
      isOther: () => shown !== undefined && shown !== opened,
      onClosed: () => {
        if (shown === opened) shown = undefined;
        if (pinned === opened) pinned = undefined;
      },
      onPin: (isPinned) => {
        const before = isPinned ? pinned : shown;
        if (before !== opened) before?.close();
        shown = isPinned ? undefined : opened;
        pinned = isPinned ? opened : undefined;
      },
    });
    if (opened.isOpen()) shown = opened;
  }

  return {
    show,
    hide: () => shown?.close(),
    end: () => {
      shown?.close();
      pinned?.close();
    },
  };
}
