import { describe, expect, it } from 'vitest';
import { type Box, chooseSide, type Point, type Side } from '../../../entrypoints/hint/choose-side';
import { placeInRoom } from '../../../entrypoints/hint/place-in-room';

const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const AREA = box(8, 8, 984, 684);
const ACROSS = ['below', 'above'] as const;
const DOWN_RL = ['left', 'right'] as const;
const LINE_PX = 20;

function choose(
  lines: readonly Box[],
  {
    area = AREA,
    sides = ACROSS as readonly [Side, Side],
    last = undefined as Side | undefined,
    pointer = undefined as Point | undefined,
  } = {},
) {
  return chooseSide({ lines, area, sides, enough: 320, last, pointer });
}

describe('chooseSide', () => {
  it.each([
    ['below where there is room enough', 100, 'below'],
    ['above where there is more only there', 600, 'above'],
    ['on the side with more room where neither has enough', 340, 'above', box(8, 8, 984, 500)],
  ] as const)('stands %s', (_where, top, side, area = AREA) => {
    expect(choose([box(300, top, 80, LINE_PX)], { area }).side).toBe(side);
  });

  it('keeps the side it stands on until that is really narrow', () => {
    expect(choose([box(300, 500, 80, LINE_PX)], { last: 'below' }).side).toBe('below');
    expect(choose([box(300, 540, 80, LINE_PX)], { last: 'below' }).side).toBe('above');
  });

  it('leaves all lines of the words free', () => {
    const lines = [box(800, 100, 100, LINE_PX), box(20, 124, 60, LINE_PX)];
    expect(choose(lines)).toMatchObject({ side: 'below', line: lines[1], room: { top: 150 } });
    expect(choose(lines.map(({ left }, i) => box(left, 600 + 24 * i, 60, LINE_PX)))).toMatchObject({
      side: 'above',
      line: { left: 800 },
      room: { bottom: 594 },
    });
  });

  it('reaches into no other column that the words go on in', () => {
    const { side, room } = choose([box(20, 640, 100, LINE_PX), box(520, 40, 60, LINE_PX)]);
    expect({ side, top: room.top, bottom: room.bottom }).toEqual({ side: 'above', top: 66, bottom: 634 });
  });

  it.each([
    ['first', { x: 60, y: 650 }, 'above', 20],
    ['second', { x: 540, y: 50 }, 'below', 520],
  ] as const)('stands by the %s of two columns where the pointer is on it', (_which, pointer, side, left) => {
    const lines = [box(20, 640, 100, LINE_PX), box(520, 40, 60, LINE_PX)];
    expect(choose(lines, { pointer })).toMatchObject({ side, line: { left } });
  });

  it('stands beside the column of a vertical text, where the text goes on', () => {
    expect(choose([box(600, 300, LINE_PX, 90)], { sides: DOWN_RL })).toMatchObject({
      side: 'left',
      room: { right: 594, top: 8, bottom: 692 },
    });
    expect(choose([box(100, 300, LINE_PX, 90)], { sides: DOWN_RL }).side).toBe('right');
  });

  it('uses the line of the words where nothing else is left', () => {
    expect(choose([box(20, 40, 60, LINE_PX)], { area: box(8, 8, 984, 80) }).side).toBe('right');
  });
});

describe('placeInRoom', () => {
  const lines = [box(300, 100, 80, LINE_PX)];

  it.each([
    ['in line with the words', lines, false, [300, 126]],
    ['in line with their end where they are read from there', [box(700, 100, 80, LINE_PX)], true, [380, 126]],
    ['inside the room', [box(900, 100, 80, LINE_PX)], false, [592, 126]],
    ['above', [box(300, 600, 80, LINE_PX)], false, [300, 294]],
  ] as const)('puts a card %s', (_where, words, fromEnd, place) => {
    expect(placeInRoom(choose(words), 400, 300, fromEnd)).toEqual(place);
  });

  it('puts a card beside a column, level with the words', () => {
    const spot = choose([box(600, 300, LINE_PX, 90)], { sides: DOWN_RL });
    expect(placeInRoom(spot, 400, 200, false)).toEqual([194, 300]);
    expect(placeInRoom(spot, 400, 600, false)).toEqual([194, 92]);
  });

  it.each([
    ['on the first of two lines, far from where the last one begins', { x: 850, y: 110 }, 850 + 24 - 400],
    ['on the last line', { x: 40, y: 134 }, 20],
  ] as const)('comes to a pointer %s', (_where, pointer, left) => {
    const broken = [box(800, 100, 100, LINE_PX), box(20, 124, 60, LINE_PX)];
    expect(placeInRoom(choose(broken, { pointer }), 400, 300, false, pointer)).toEqual([left, 150]);
  });

  it('comes down a column to the pointer', () => {
    const spot = choose([box(600, 20, LINE_PX, 480)], { sides: DOWN_RL });
    expect(placeInRoom(spot, 400, 200, false, { x: 610, y: 480 })).toEqual([194, 304]);
  });

  it('never begins before the room', () => {
    expect(placeInRoom(choose(lines), 2_000, 2_000, false)).toEqual([8, 126]);
  });
});
