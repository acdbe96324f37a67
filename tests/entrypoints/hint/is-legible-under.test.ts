import { describe, expect, it } from 'vitest';
import { isLegibleUnder } from '../../../entrypoints/hint/is-legible-under';

describe('isLegibleUnder', () => {
  it.each([
    'none',
    'invert(1) hue-rotate(180deg)',
    'invert(0.905) hue-rotate(180deg) contrast(0.9) brightness(0.95)',
    'invert(90%) hue-rotate(180deg)',
    'grayscale(1) sepia(0.4) saturate(0)',
    'brightness(0.6)',
    'brightness(1.5)',
    'contrast(3)',
    'opacity(0.8)',
  ])('lets the buttons of a card act under “%s”', (filter) => {
    expect(isLegibleUnder(filter)).toBe(true);
  });

  it.each([
    'opacity(0)',
    'opacity(0.3)',
    'opacity(0.7) opacity(0.7)',
    'brightness(0)',
    'brightness(40)',
    'contrast(0)',
    'invert(0.5)',
    'invert(0.2) invert(0.2) invert(0.2)',
    'invert(1) brightness(0.1)',
    'blur(9px)',
    'invert(1) blur(2px)',
    'drop-shadow(rgb(0, 0, 0) 0px 0px 99px)',
    'url("#gone")',
    'url("data:image/svg+xml,invert(1)")',
    'constructor(1)',
    'brightness()',
  ])('does not under “%s”', (filter) => {
    expect(isLegibleUnder(filter)).toBe(false);
  });
});
