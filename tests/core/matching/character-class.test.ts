import { expect, it } from 'vitest';
import { classByScript, classOf } from '../../../core/matching/character-class';

it('classOf gives every character the class of its script', () => {
  const wrong: string[] = [];
  for (let point = 0; point <= 0x1ffff; point++) {
    if (point >= 0xd800 && point <= 0xdfff) continue;
    const character = String.fromCodePoint(point);
    if (classOf(character) !== classByScript(character)) wrong.push(point.toString(16));
  }
  expect(wrong).toEqual([]);
});
