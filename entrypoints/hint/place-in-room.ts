import { isUpright, type Spot } from './choose-side';

/**
 * Upper left corner of a card of this size at its spot: next to the line, in line with where it begins (or end, with `fromEnd`), and
 * inside the room. A card that is larger than the room begins where the room does.
 */
export function placeInRoom(
  { side, line: { left, top, right }, room }: Spot,
  width: number,
  height: number,
  fromEnd: boolean,
): [number, number] {
  const x = isUpright(side)
    ? within(fromEnd ? right - width : left, room.left, room.right - width)
    : side === 'right'
      ? room.left
      : room.right - width;
  const y = isUpright(side)
    ? side === 'below'
      ? room.top
      : room.bottom - height
    : within(top, room.top, room.bottom - height);
  return [Math.max(x, room.left), Math.max(y, room.top)];
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
