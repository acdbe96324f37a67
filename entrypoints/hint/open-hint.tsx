import { render } from 'preact';
import { TextContext } from '../../components/text-context';
import type { HintRequest } from '../../core/messaging/hint-door';
import { HintView } from './HintView';
import { keepPosition, type Placement } from './keep-position';
import { isHostUntouched, mountHost } from './mount-host';
import { readLanguages, readText, readTextLanguage } from './read-text';
import { rememberFocus } from './remember-focus';
import { watchReader } from './watch-reader';

/** A click this soon after the card moved may have been meant for what lay there before. */
const MOVED_MS = 300;

/**
 * Opens the card of `request` and returns what closes it. However it closes, nothing of it is left in the page, then
 * `onClosed` and the request's own are called once. Never throws.
 */
export function openHint(request: HintRequest, onClosed: () => void): () => void {
  const undo: (() => unknown)[] = [];
  let closed = false;

  function close(): void {
    if (closed) return;
    closed = true;
    for (const step of undo.reverse()) attempt(step);
    attempt(onClosed);
    attempt(() => request.onClosed());
  }

  attempt(() => setUp(request, undo, close), close);
  return close;
}

function setUp(request: HintRequest, undo: (() => unknown)[], close: () => void): void {
  const returnFocus = rememberFocus();
  let heldFocus = false;
  undo.push(() => heldFocus && returnFocus());
  const { host, root } = mountHost(request.range);
  undo.push(() => host.remove());

  const listening = new AbortController();
  undo.push(() => listening.abort());
  const mount = mountFrame(root);
  undo.push(() => render(null, mount));

  watchReader(
    host,
    root,
    {
      onEscape: close,
      onOutside: close,
      onPointerInside: (inside) => attempt(() => request.onPointerInside(inside)),
    },
    listening.signal,
  );
  watchLoss(host, close, listening.signal);

  let movedAt = 0;
  const placement: Placement = keepPosition(host, request.range, {
    onMoved: () => {
      movedAt = performance.now();
    },
    onLost: () => queueMicrotask(close),
  });
  undo.push(placement.stop);

  render(
    <TextContext.Provider value={readText}>
      <HintView
        topic={request.topic}
        reason={request.reason}
        languages={readLanguages()}
        takesFocus={request.byKeyboard}
        isMeant={() => performance.now() - movedAt >= MOVED_MS && isHostUntouched(host)}
        onShown={(takesFocus) => {
          placement.update();
          if (takesFocus) root.querySelector<HTMLElement>('[role="dialog"]')?.focus({ preventScroll: true });
        }}
        onHidePage={() => {
          close();
          attempt(() => request.onHidePage());
        }}
        onClose={close}
      />
    </TextContext.Provider>,
    mount,
  );
  // Undone first: once the host is out of the document nothing in it has the focus.
  undo.push(() => {
    heldFocus = root.activeElement !== null;
  });
}

/** The box the card is rendered into: no larger than the room `keepPosition` found, whatever the card would like. */
function mountFrame(root: ShadowRoot): HTMLElement {
  const frame = document.createElementNS(root.host.namespaceURI, 'div') as HTMLElement;
  Object.assign(frame, readTextLanguage());
  Object.assign(frame.style, {
    display: 'flex',
    flexDirection: 'column',
    maxInlineSize: 'var(--hint-room-inline, 100vw)',
    maxBlockSize: 'var(--hint-room-block, 100vh)',
  });
  root.append(frame);
  return frame;
}

/** Calls `onLost` when the page takes the host out of the document or of the top layer, or goes away itself. */
function watchLoss(host: HTMLElement, onLost: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(() => {
    if (!host.isConnected) onLost();
  });
  if (host.parentNode) observer.observe(host.parentNode, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
  host.addEventListener('toggle', () => host.matches(':popover-open') || onLost(), { signal });
  window.addEventListener('pagehide', onLost, { signal });
}

/** Keeps a failure of ours, or of a page that replaced what we call, out of the page's own flow. */
function attempt(step: () => unknown, onFailure?: () => void): void {
  try {
    step();
  } catch {
    onFailure?.();
  }
}
