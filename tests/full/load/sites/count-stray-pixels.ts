import { PNG } from 'pngjs';
import type { Rect } from './look-at-site';

/** A mark's line lies a little below the text, and letters reach out of their boxes. */
const BELOW_PX = 8;
const AROUND_PX = 2;
/** Chromium rounds the edge of a curve differently when it draws a part of the page anew: by so much of 255, which nobody sees. */
const ROUNDING = 4;

/** How many pixels differ to the eye between two screenshots outside `marks`, and how many inside. */
export function countStrayPixels(
  one: Buffer,
  other: Buffer,
  marks: readonly Rect[],
): { readonly stray: number; readonly inside: number } {
  const [left, right] = [PNG.sync.read(one), PNG.sync.read(other)];
  const { width, height } = left;
  if (width !== right.width || height !== right.height) return { stray: width * height, inside: 0 };
  let stray = 0;
  let inside = 0;
  for (let at = 0; at < width * height; at++) {
    if (isSame(left.data, right.data, at * 4)) continue;
    const [x, y] = [at % width, Math.floor(at / width)];
    if (marks.some((mark) => isIn(mark, x, y))) inside++;
    else stray++;
  }
  return { stray, inside };
}

function isSame(one: Buffer, other: Buffer, from: number): boolean {
  for (let channel = from; channel < from + 4; channel++) {
    if (Math.abs((one[channel] ?? 0) - (other[channel] ?? 0)) > ROUNDING) return false;
  }
  return true;
}

function isIn({ x, y, width, height }: Rect, atX: number, atY: number): boolean {
  const isAcross = atX >= x - AROUND_PX && atX <= x + width + AROUND_PX;
  // In vertical text the line stands beside the letters.
  return isAcross && atY >= y - BELOW_PX && atY <= y + height + BELOW_PX;
}
