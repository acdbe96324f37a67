import { expect, type TestContext } from 'vitest';
import { noteFigure } from '../note-figure';

/** Nothing that is read takes so long, however busy the machine is. */
const HANG_MS = 30_000;

/** Counts the cases of a test and keeps the time of the slowest; `note` puts both into its report. */
export function timeCases(): {
  readonly run: <T>(work: () => T | Promise<T>) => Promise<T>;
  readonly note: (context: TestContext, what: string) => void;
} {
  let cases = 0;
  let slowestMs = 0;
  return {
    run: async (work) => {
      const began = performance.now();
      const value = await work();
      const took = performance.now() - began;
      cases += 1;
      slowestMs = Math.max(slowestMs, took);
      expect(took).toBeLessThan(HANG_MS);
      return value;
    },
    note: (context, what) => {
      const figure = { case: 'B01', what: `slowest of ${cases} cases: ${what}`, unit: 'ms', aim: '≤ 2000' };
      noteFigure(context, { ...figure, value: Math.round(slowestMs) });
    },
  };
}
