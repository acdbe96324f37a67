/** A box by its middle, in pixels. */
export interface Box {
  x: number;
  y: number;
  readonly width: number;
  readonly height: number;
}

/** The room boxes may take, from 0 to `width` and `height`. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

const ROUNDS = 300;

/** Pushes boxes apart in place until none lies over another and all lie in the room; gives whether that came about. */
export function partBoxes(boxes: readonly Box[], room: Room, gap: number): boolean {
  for (let round = 0; round < ROUNDS; round += 1) {
    let hasMoved = false;
    for (const [i, a] of boxes.entries()) {
      for (const b of boxes.slice(i + 1)) if (partTwo(a, b, gap)) hasMoved = true;
    }
    for (const box of boxes) keepInside(box, room);
    if (!hasMoved) return true;
  }
  return false;
}

/** Puts boxes in lines from the top, those that stood higher first; gives the height that takes. Never overlaps. */
export function lineUpBoxes(boxes: readonly Box[], width: number, gap: number): number {
  let [left, top, height] = [0, 0, 0];
  for (const box of boxes.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    if (left > 0 && left + box.width > width) {
      [left, top, height] = [0, top + height + gap, 0];
    }
    box.x = left + box.width / 2;
    box.y = top + box.height / 2;
    left += box.width + gap;
    height = Math.max(height, box.height);
  }
  return top + height;
}

/** Along the way that is shorter; boxes in the same place part sideways. */
function partTwo(a: Box, b: Box, gap: number): boolean {
  const overX = (a.width + b.width) / 2 + gap - Math.abs(a.x - b.x);
  const overY = (a.height + b.height) / 2 + gap - Math.abs(a.y - b.y);
  if (overX <= 0.01 || overY <= 0.01) return false;
  if (overX < overY) {
    const push = a.x <= b.x ? overX / 2 : -overX / 2;
    a.x -= push;
    b.x += push;
  } else {
    const push = a.y <= b.y ? overY / 2 : -overY / 2;
    a.y -= push;
    b.y += push;
  }
  return true;
}

function keepInside(box: Box, { width, height }: Room): void {
  box.x = Math.max(box.width / 2, Math.min(width - box.width / 2, box.x));
  box.y = Math.max(box.height / 2, Math.min(height - box.height / 2, box.y));
}
