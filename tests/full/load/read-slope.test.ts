import { describe, expect, it } from 'vitest';
import { readSlope } from './read-slope';

const MINUTE_MS = 60_000;
const measure = (values: readonly number[]) => values.map((value, i) => ({ atMs: i * MINUTE_MS, value }));

describe('readSlope', () => {
  it('tells what grows, per hour', () => {
    const { perHour, error, samples } = readSlope(measure([10, 10.1, 10.2, 10.3]));
    expect(perHour).toBeCloseTo(6);
    expect(error).toBeCloseTo(0);
    expect(samples).toBe(4);
  });

  it('tells how much of it may be chance', () => {
    const { perHour, error } = readSlope(measure([10, 11, 10, 11, 10, 11, 10]));
    expect(Math.abs(perHour)).toBeLessThan(2 * error);
  });

  it('asks for enough measurements', () => {
    expect(() => readSlope(measure([1, 2]))).toThrow('three');
  });
});
