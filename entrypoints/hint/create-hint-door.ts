import type { HintDoor, HintRequest } from '../../core/messaging/hint-door';
import { createPatience } from './create-patience';
import { type OpenHint, openHint } from './open-hint';
import { rememberTexts } from './read-text';

/** So many times a page may lay hands on a card, and take one away, within so many milliseconds. */
const REPAIRS = [5, 5_000] as const;
const LOSSES = [5, 60_000] as const;

/**
 * A door behind which at most one card is open, and one that the reader pinned; no call ever throws.
 * On a page that fights its cards none opens any more.
 */
export function createHintDoor(): HintDoor {
  let shown: OpenHint | undefined;
  let pinned: OpenHint | undefined;
  let isShut = false;
  const isRepairedTooOften = createPatience(...REPAIRS);
  const isTakenTooOften = createPatience(...LOSSES);
  rememberTexts();

  function end(): void {
    shown?.close();
    pinned?.close();
  }

  function giveUp(): void {
    isShut = true;
    end();
  }

  function show(request: HintRequest): void {
    shown?.close();
    if (isShut) {
      request.onClosed();
      return;
    }
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
      onRepaired: () => isRepairedTooOften() && giveUp(),
      onTaken: () => isTakenTooOften() && giveUp(),
    });
    if (opened.isOpen()) shown = opened;
  }

  return {
    show,
    hide: () => shown?.close(),
    end,
  };
}
