/** What a reader does around an open card. Only real input counts, never an event the page made. */
interface ReaderEvents {
  /** `hasFocus`: the key was pressed inside the card, and nobody else hears of it. */
  onEscape(hasFocus: boolean): void;
  onOutside(): void;
  onPointerInside(inside: boolean): void;
}

/**
 * Events that would set off the page's own shortcuts, menus and focus traps if they left the card, or that pages stop: scrolling,
 * selecting, copying and the browser's menu are the reader's own in here.
 */
const KEPT_INSIDE = [
  'keydown',
  'keyup',
  'keypress',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'touchstart',
  'touchend',
  'click',
  'auxclick',
  'dblclick',
  'focusin',
  'focusout',
  'beforeinput',
  'input',
  'wheel',
  'touchmove',
  'selectstart',
  'dragstart',
  'contextmenu',
  'copy',
  'cut',
] as const;

/** Listens around the card in `host` until `signal` aborts. */
export function watchReader(host: HTMLElement, root: ShadowRoot, events: ReaderEvents, signal: AbortSignal): void {
  const early = { capture: true, signal };
  window.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.key !== 'Escape' || event.isComposing) return;
      const hasFocus = root.activeElement !== null;
      if (hasFocus) {
        // Without this the same key would also close the page's dialog behind the card, or another card.
        event.preventDefault();
        event.stopImmediatePropagation();
      }
      events.onEscape(hasFocus);
    },
    early,
  );
  window.addEventListener(
    'pointerdown',
    (event) => {
      if (event.isTrusted && !event.composedPath().includes(host)) events.onOutside();
    },
    early,
  );
  host.addEventListener('pointerenter', (event) => event.isTrusted && events.onPointerInside(true), { signal });
  host.addEventListener('pointerleave', (event) => event.isTrusted && events.onPointerInside(false), { signal });
  root.addEventListener('click', dropForged, early);
  for (const type of KEPT_INSIDE)
    host.addEventListener(type, (event) => event.stopPropagation(), { passive: true, signal });
}

function dropForged(event: Event): void {
  if (event.isTrusted) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}
