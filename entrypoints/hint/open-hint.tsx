import { render } from 'preact';
import { TextContext } from '../../components/text-context';
import type { HintRequest } from '../../core/messaging/hint-door';
import type { TopicRef } from '../../core/topics/topic-ref';
import { guardHost } from './guard-host';
import { HintView } from './HintView';
import { isExtensionGone } from './is-extension-gone';
import { isUncovered } from './is-uncovered';
import { keepPosition, type Placement } from './keep-position';
import { mountFrame } from './mount-frame';
import { isHostUntouched, mountHost } from './mount-host';
import { readLanguages, readText } from './read-text';
import { rememberFocus } from './remember-focus';
import { watchReader } from './watch-reader';
import { watchSight } from './watch-sight';
import { watchStage } from './watch-stage';

/** A click this soon after the card moved may have been meant for what lay there before. */
const MOVED_MS = 300;
/** A card whose extension was updated or taken away notices that within this time, in milliseconds: nobody tells it. */
const GONE_MS = 500;

/** An open card. */
export interface OpenHint {
  readonly close: () => void;
  readonly isOpen: () => boolean;
  /** What it shows now: the topic it was opened for, or one opened from it. */
  readonly topic: () => TopicRef;
  readonly focus: () => void;
}

/** What a card tells and asks whoever opened it. */
interface HintEvents {
  /** Whether another card is open that is not pinned. */
  readonly isOther: () => boolean;
  readonly onPin: (isPinned: boolean) => void;
  readonly onClosed: () => void;
  /** The page did something to the card, which was taken back. */
  readonly onRepaired: () => void;
  /** The page took the card away, which is now closed. */
  readonly onTaken: () => void;
}

/**
 * Opens the card of `request`. However it closes, nothing of it is left in the page, then `onClosed` is called once. The request's own
 * is called once too: then, or when the card is pinned and no longer the page's matter. Never throws.
 */
export function openHint(request: HintRequest, events: HintEvents): OpenHint {
  const undo: (() => unknown)[] = [];
  let isOpen = true;
  let topic = request.topic;
  let isReleased = false;
  let focus = (): void => {};

  function release(): void {
    if (isReleased) return;
    isReleased = true;
    attempt(() => request.onClosed());
  }

  function close(): void {
    if (!isOpen) return;
    isOpen = false;
    for (const step of undo.reverse()) attempt(step);
    attempt(events.onClosed);
    release();
  }

  function setUp(): void {
    let isPinned = false;
    const returnFocus = rememberFocus();
    let heldFocus = false;
    undo.push(() => heldFocus && returnFocus());
    const { host, root } = mountHost(request.range);
    undo.push(() => host.remove());

    const listening = new AbortController();
    undo.push(() => listening.abort());
    const frame = mountFrame(root, request.range.startContainer, request.look);
    undo.push(() => render(null, frame));
    focus = () => root.querySelector<HTMLElement>('[role="dialog"]')?.focus({ preventScroll: true });

    let movedAt = 0;
    const placement: Placement = keepPosition(host, frame, request.range, request.pointer, {
      onMoved: () => {
        movedAt = performance.now();
      },
      onLost: () => queueMicrotask(close),
      onOutOfSight: () => root.activeElement || queueMicrotask(close),
    });
    undo.push(placement.stop);

    watchReader(
      host,
      root,
      {
        onEscape: (hasFocus) => {
          if (!isPinned || hasFocus || !events.isOther()) close();
        },
        onOutside: () => isPinned || close(),
        onPointerInside: (inside) => isReleased || attempt(() => request.onPointerInside(inside)),
      },
      listening.signal,
    );
    const lose = (): void => {
      close();
      attempt(events.onTaken);
    };
    watchLoss(host, { onTaken: lose, onPageGone: close }, listening.signal);
    guardHost(host, { onRepaired: events.onRepaired, onHidden: lose }, listening.signal);
    const isInSight = watchSight(host, listening.signal);
    const isMeant = () =>
      performance.now() - movedAt >= MOVED_MS &&
      placement.isInPlace() &&
      isHostUntouched(host) &&
      isInSight() &&
      isUncovered(host);
    // What the reader pinned can still be read.
    const watching = setInterval(() => isExtensionGone() && !isPinned && close(), GONE_MS);
    undo.push(() => clearInterval(watching));
    watchStage(host, { isPinned: () => isPinned, onLost: close }, listening.signal);

    render(
      <TextContext.Provider value={readText}>
        <HintView
          topic={request.topic}
          reason={request.reason}
          languages={readLanguages()}
          takesFocus={request.byKeyboard}
          isMeant={isMeant}
          onShown={(shown, takesFocus) => {
            topic = shown;
            placement.update();
            if (takesFocus) focus();
          }}
          onPin={(wanted) => {
            isPinned = wanted;
            placement.pin();
            events.onPin(wanted);
            release();
          }}
          onHidePage={() => {
            close();
            attempt(() => request.onHidePage());
          }}
          onClose={close}
        />
      </TextContext.Provider>,
      frame,
    );
    // Undone first: once the host is out of the document nothing in it has the focus.
    undo.push(() => {
      heldFocus = root.activeElement !== null;
    });
  }

  attempt(setUp, close);
  return { close, isOpen: () => isOpen, topic: () => topic, focus: () => focus() };
}

/** Tells when the page takes the host out of the document or of the top layer, and when it goes away itself. */
function watchLoss(
  host: HTMLElement,
  { onTaken, onPageGone }: { readonly onTaken: () => void; readonly onPageGone: () => void },
  signal: AbortSignal,
): void {
  const home = host.parentNode;
  // No event tells that an element has left the top layer because it was moved.
  const observer = new MutationObserver(() => host.parentNode === home || host.matches(':popover-open') || onTaken());
  if (home) observer.observe(home, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
  host.addEventListener('toggle', () => host.matches(':popover-open') || onTaken(), { signal });
  window.addEventListener('pagehide', onPageGone, { signal });
}

/** Keeps a failure of ours, or of a page that replaced what we call, out of the page's own flow. */
function attempt(step: () => unknown, onFailure?: () => void): void {
  try {
    step();
  } catch {
    onFailure?.();
  }
}
