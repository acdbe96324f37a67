import { autoUpdate, computePosition, flip, inline, offset, shift, size, type VirtualElement } from '@floating-ui/dom';

const GAP_PX = 6;
const VIEWPORT_MARGIN_PX = 8;
/** A card squeezed below this would fit everywhere and never turn to the side that has room. */
const LEAST_HEIGHT_PX = 160;

/** What happens to a card that follows its words. */
interface PositionEvents {
  /** It stands somewhere else than before. */
  onMoved(): void;
  /** Its words are no longer on the page. */
  onLost(): void;
}

/** A running placement. */
export interface Placement {
  /** Places a card with new content, measured at its natural size. */
  update(): void;
  stop(): void;
}

/**
 * Keeps `host` beside `range` while the page scrolls and changes. The room there is for it is put on the host as
 * `--hint-room-inline` and `--hint-room-block`, in CSS pixels.
 */
export function keepPosition(host: HTMLElement, range: Range, events: PositionEvents): Placement {
  const container = range.startContainer;
  const reference: VirtualElement = {
    getBoundingClientRect: () => range.getBoundingClientRect(),
    getClientRects: () => range.getClientRects(),
    contextElement: (container instanceof Element ? container : container.parentElement) ?? document.documentElement,
  };
  let stopped = false;
  let place = '';

  async function update(): Promise<void> {
    if (stopped) return;
    if (!isOnPage(range)) return events.onLost();
    try {
      const { x, y } = await computePosition(reference, host, {
        strategy: 'fixed',
        placement: 'bottom-start',
        middleware: [
          inline(),
          offset(GAP_PX),
          flip({ padding: VIEWPORT_MARGIN_PX }),
          shift({ padding: VIEWPORT_MARGIN_PX }),
          size({
            padding: VIEWPORT_MARGIN_PX,
            apply: ({ availableWidth, availableHeight }) => {
              host.style.setProperty('--hint-room-inline', `${Math.floor(Math.max(0, availableWidth))}px`);
              host.style.setProperty(
                '--hint-room-block',
                `${Math.floor(Math.max(LEAST_HEIGHT_PX, availableHeight))}px`,
              );
            },
          }),
        ],
      });
      if (stopped) return;
      moveTo(Math.round(x), Math.round(y));
    } catch {
      // A page that takes its nodes away between two steps: the next update sees it.
    }
  }

  function moveTo(x: number, y: number): void {
    if (place === `${x} ${y}`) return;
    place = `${x} ${y}`;
    host.style.setProperty('left', `${x}px`, 'important');
    host.style.setProperty('top', `${y}px`, 'important');
    events.onMoved();
  }

  const stopUpdates = autoUpdate(reference, host, () => void update());
  return {
    update: () => {
      host.style.removeProperty('--hint-room-inline');
      host.style.removeProperty('--hint-room-block');
      void update();
    },
    stop: () => {
      stopped = true;
      stopUpdates();
    },
  };
}

function isOnPage(range: Range): boolean {
  return range.startContainer.isConnected && !range.collapsed && range.getClientRects().length > 0;
}
