/** A rectangle in CSS pixels of the viewport. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A place in the viewport, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export type Side = 'below' | 'above' | 'right' | 'left';

/** Where a card may stand: inside `room`, on one side of the words, next to `line` of them. */
export interface Spot {
  readonly side: Side;
  readonly line: Box;
  readonly room: Box;
}

/** What decides about the side, all lengths in CSS pixels. */
interface Scene {
  /** The lines of the marked words as they follow each other, at least one. */
  readonly lines: readonly Box[];
  /** What a reader sees, less a margin. */
  readonly area: Box;
  /** The sides that leave the line of text free; first the one where the text goes on. */
  readonly sides: readonly [Side, Side];
  /** Room that is enough on such a side. */
  readonly enough: number;
  /** The side the card stands on now. */
  readonly last: Side | undefined;
  /** The pointer, where one opened the card: of words that are far apart it means those it is on. */
  readonly pointer?: Point | undefined;
}

/** Between words and card. */
const GAP_PX = 6;
const ALL_SIDES: readonly Side[] = ['below', 'above', 'right', 'left'];

/**
 * The spot for a card: the first side with enough room, else the one with most. The card's own size has no say, so that a card
 * does not change sides when it shows something else; for the same reason the side it stands on needs half the room only.
 */
export function chooseSide({ lines, area, sides, enough, last, pointer }: Scene): Spot {
  const isAcross = sides.includes('right');
  const groups = groupLines(lines, isAcross);
  const isSeen = (group: readonly Box[]) => group.some((line) => overlaps(line, area));
  const meant = groups.filter((group) => pointer && holds(unite(group), pointer) && isSeen(group));
  const seen = [meant, groups.filter(isSeen)].find(({ length }) => length > 0) ?? groups;
  const listSpots = (all: readonly Side[]) =>
    seen.flatMap((words) =>
      all.map((side): Spot => {
        const line = (side === sides[0] ? words.at(-1) : words[0]) ?? area;
        return { side, line, room: findRoom(side, unite(words), area, groups.map(unite)) };
      }),
    );
  const spots = listSpots(sides);
  const depth = ({ room, side }: Spot) => (isUpright(side) ? room.bottom - room.top : room.right - room.left);
  const best = spots.reduce((a, b) => (depth(b) > depth(a) ? b : a));
  const found =
    spots.find((spot) => spot.side === last && depth(spot) >= enough / 2) ??
    spots.find((spot) => depth(spot) >= enough) ??
    best;
  if (depth(found) >= enough / 4) return found;
  // Next to nothing on either side: then rather on the line of the words, and still not on the words.
  return [found, ...listSpots(ALL_SIDES)].reduce((a, b) => (surface(b.room) > surface(a.room) ? b : a));
}

/** The one box around all. */
function unite(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

/** Whether a card on this side stands above or below the words. */
export function isUpright(side: Side): boolean {
  return side === 'below' || side === 'above';
}

/** Lines that stand together; in a text of columns the next line may be far away. */
function groupLines(lines: readonly Box[], isAcross: boolean): Box[][] {
  const groups: Box[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const box = group && unite(group);
    const [gap, size] = isAcross
      ? [box ? Math.max(line.left - box.right, box.left - line.right) : 0, line.right - line.left]
      : [box ? Math.max(line.top - box.bottom, box.top - line.bottom) : 0, line.bottom - line.top];
    if (group && gap <= 2 * size) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** The part of `area` on one side of `words`, up to the next of `groups`; it may be empty. */
function findRoom(side: Side, words: Box, area: Box, groups: readonly Box[]): Box {
  const others = (pick: (box: Box) => number) => groups.map(pick);
  const { left, top, right, bottom } = words;
  switch (side) {
    case 'below': {
      const start = Math.max(area.top, bottom + GAP_PX);
      return {
        ...area,
        top: start,
        bottom: least(
          area.bottom,
          start,
          others((box) => box.top - GAP_PX),
        ),
      };
    }
    case 'above': {
      const end = Math.min(area.bottom, top - GAP_PX);
      return {
        ...area,
        bottom: end,
        top: most(
          area.top,
          end,
          others((box) => box.bottom + GAP_PX),
        ),
      };
    }
    case 'right': {
      const start = Math.max(area.left, right + GAP_PX);
      return {
        ...area,
        left: start,
        right: least(
          area.right,
          start,
          others((box) => box.left - GAP_PX),
        ),
      };
    }
    case 'left': {
      const end = Math.min(area.right, left - GAP_PX);
      return {
        ...area,
        right: end,
        left: most(
          area.left,
          end,
          others((box) => box.right + GAP_PX),
        ),
      };
    }
  }
}

function least(limit: number, start: number, stops: readonly number[]): number {
  return Math.min(limit, ...stops.filter((stop) => stop >= start));
}

function most(limit: number, end: number, stops: readonly number[]): number {
  return Math.max(limit, ...stops.filter((stop) => stop <= end));
}

function surface({ left, top, right, bottom }: Box): number {
  return Math.max(0, right - left) * Math.max(0, bottom - top);
}

function holds({ left, top, right, bottom }: Box, { x, y }: Point): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
