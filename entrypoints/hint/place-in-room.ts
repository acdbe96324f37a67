import { isUpright, type Point, type Spot } from './choose-side';

/** So far the card reaches past the pointer, in CSS pixels: straight across the gap is then a way to it. */
const REACH_PX = 24;

/**
 * Upper left corner of a card of this size at its spot: next to the line, in line with where it begins (or end, with `fromEnd`), and
 * inside the room, where a pointer on another line of the words comes straight across to it. A card that is larger than the room
 * begins where the room does.
 */
export function placeInRoom(
  { side, line: { left, top, right }, room }: Spot,
  width: number,
  height: number,
  fromEnd: boolean,
  pointer?: Point | undefined,
): [number, number] {
  const x = isUpright(side)
    ? within(reach(fromEnd ? right - width : left, width, pointer?.x), room.left, room.right - width)
    : side === 'right'
      ? room.left
      : room.right - width;
  const y = isUpright(side)
    ? side === 'below'
      ? room.top
      : room.bottom - height
    : within(reach(top, height, pointer?.y), room.top, room.bottom - height);
  return [Math.max(x, room.left), Math.max(y, room.top)];
}

/** The start of a card that is at `start` or, where that does not reach `point`, as near to it as does. */
function reach(start: number, size: number, point = start): number {
  if (point >= start && point <= start + size) return start;
  const margin = Math.min(REACH_PX, size / 2);
  return within(start, point + margin - size, point - margin);
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
