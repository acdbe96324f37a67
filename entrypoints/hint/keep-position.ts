import { autoUpdate } from '@floating-ui/dom';
import { type Box, chooseSide, type Point, type Side } from './choose-side';
import { setHostStyle } from './host-style';
import { placeInRoom } from './place-in-room';

const VIEWPORT_MARGIN_PX = 8;
/** So much room above or below the words is enough, in em of the card; the card's greatest height is a little more. */
const ENOUGH_EM = 20;

/** What happens to a card that follows its words. */
interface PositionEvents {
  /** It stands somewhere else than before. */
  onMoved(): void;
  /** Its words are no longer on the page. */
  onLost(): void;
  /** Its words were in sight, and the reader has scrolled them away. */
  onOutOfSight(): void;
}

/** A running placement. */
export interface Placement {
  /** Places a card with new content. */
  update(): void;
  /** Lets go of the words: from now on the card stays where it is, and in sight. */
  pin(): void;
  /** Whether it stands where it was put: a page can reach the host and lay it under the pointer. */
  isInPlace(): boolean;
  stop(): void;
}

/**
 * Keeps `host` beside `range` while the page scrolls and changes, within reach of the `pointer` that opened it. The room there is for
 * it is put on `frame`, its only content, as greatest width and height.
 */
export function keepPosition(
  host: HTMLElement,
  frame: HTMLElement,
  range: Range,
  pointer: Point | undefined,
  events: PositionEvents,
): Placement {
  const { startContainer } = range;
  const context = (startContainer instanceof Element ? startContainer : startContainer.parentElement) ?? document.body;
  const sides = findSides(context);
  const fromEnd = getComputedStyle(context).direction === 'rtl';
  let side: Side | undefined;
  /** Where the pointer was, told from the words, which may move away from under it. */
  let onWords: Point | undefined;
  let place: readonly [number, number] | undefined;
  let wasInSight = false;
  let wasOpen = false;
  let stopped = false;

  function follow(): void {
    if (stopped) return;
    try {
      const lines = readLines(range);
      if (lines.length === 0) {
        events.onLost();
        return;
      }
      const area = readArea();
      const inSight = lines.some(isInSight);
      if (wasInSight && !inSight) events.onOutOfSight();
      wasInSight ||= inSight;
      const em = Number.parseFloat(getComputedStyle(frame).fontSize);
      const words = range.getBoundingClientRect();
      onWords ??= pointer && { x: pointer.x - words.x, y: pointer.y - words.y };
      const meant = onWords && {
        x: words.x + Math.min(onWords.x, words.width),
        y: words.y + Math.min(onWords.y, words.height),
      };
      const spot = chooseSide({ lines, area, sides, enough: ENOUGH_EM * em, last: side, pointer: meant });
      side = spot.side;
      limit(spot.room);
      const { width, height } = host.getBoundingClientRect();
      noteGrowth();
      moveTo(placeInRoom(spot, width, height, fromEnd, meant));
    } catch {
      // A page that takes its nodes away between two steps: the next update sees it.
    }
  }

  function limit(room: Box): void {
    frame.style.maxInlineSize = `${Math.max(0, Math.floor(room.right - room.left))}px`;
    frame.style.maxBlockSize = `${Math.max(0, Math.floor(room.bottom - room.top))}px`;
  }

  function moveTo([left, top]: readonly [number, number]): void {
    const [x, y] = [Math.round(left), Math.round(top)];
    if (place?.[0] === x && place[1] === y) return;
    place = [x, y];
    setHostStyle(host, 'left', `${x}px`);
    setHostStyle(host, 'top', `${y}px`);
    events.onMoved();
  }

  /** Says, before something opens in the card, whether that will move what is above it: then it opens there. */
  function noteGrowth(): void {
    const card = frame.firstElementChild;
    const isOpen = card?.querySelector('.card-panel') != null;
    if (card && !isOpen) {
      frame.dataset.grows = side === 'above' && card.scrollHeight <= card.clientHeight ? 'up' : 'down';
    } else if (card && !wasOpen && frame.dataset.grows === 'up') {
      // As far as the card can grow no more, its text goes up instead.
      card.scrollTop = card.scrollHeight;
    }
    wasOpen = isOpen;
  }

  let room: readonly [string, string] = ['', ''];
  function stayInSight(): void {
    const area = readArea();
    frame.style.maxInlineSize = atMost(room[0], area.right - area.left);
    frame.style.maxBlockSize = atMost(room[1], area.bottom - area.top);
    const { left, top, width, height } = host.getBoundingClientRect();
    moveTo([
      Math.max(area.left, Math.min(left, area.right - width)),
      Math.max(area.top, Math.min(top, area.bottom - height)),
    ]);
  }

  const reference = { getBoundingClientRect: () => range.getBoundingClientRect(), contextElement: context };
  let unwatch = autoUpdate(reference, host, follow);
  let update = follow;
  return {
    update: () => update(),
    pin: () => {
      if (update === stayInSight) return;
      unwatch();
      update = stayInSight;
      frame.dataset.grows = 'down';
      room = [frame.style.maxInlineSize, frame.style.maxBlockSize];
      unwatch = watchRoom(host, stayInSight);
    },
    isInPlace: () => {
      const { left, top } = host.getBoundingClientRect();
      return place !== undefined && Math.abs(left - place[0]) < 1 && Math.abs(top - place[1]) < 1;
    },
    stop: () => {
      stopped = true;
      unwatch();
    },
  };
}

/** Sides that leave the line free which the words stand on: the one where the text goes on first. */
function findSides(context: Element): readonly [Side, Side] {
  const { writingMode } = getComputedStyle(context);
  if (/^(?:vertical|sideways)-rl$/.test(writingMode)) return ['left', 'right'];
  if (/^(?:vertical|sideways)-lr$/.test(writingMode)) return ['right', 'left'];
  return ['below', 'above'];
}

function readLines(range: Range): DOMRect[] {
  if (!range.startContainer.isConnected || range.collapsed) return [];
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}

/** What the reader sees of the page, also of one that was enlarged with two fingers, less a margin. */
function readArea(): Box {
  const {
    offsetLeft: left,
    offsetTop: top,
    width,
    height,
  } = window.visualViewport ?? {
    offsetLeft: 0,
    offsetTop: 0,
    width: innerWidth,
    height: innerHeight,
  };
  return {
    left: left + VIEWPORT_MARGIN_PX,
    top: top + VIEWPORT_MARGIN_PX,
    right: left + width - VIEWPORT_MARGIN_PX,
    bottom: top + height - VIEWPORT_MARGIN_PX,
  };
}

function isInSight({ left, top, right, bottom }: Box): boolean {
  return right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
}

function atMost(length: string, limit: number): string {
  return `${Math.floor(Math.min(Number.parseFloat(length) || limit, limit))}px`;
}

/** Calls `onChange` when the card or the window has another size. */
function watchRoom(host: HTMLElement, onChange: () => void): () => void {
  const sizes = new ResizeObserver(onChange);
  sizes.observe(host);
  window.addEventListener('resize', onChange);
  return () => {
    sizes.disconnect();
    window.removeEventListener('resize', onChange);
  };
}
