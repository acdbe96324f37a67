import type { TestContext } from 'vitest';

/** Something that was measured while a promise was tested. */
export interface Figure {
  /** Which case of `docs/reliability.md` it belongs to: `F03`. */
  readonly case: string;
  /** What was measured, in a few words. */
  readonly what: string;
  readonly value: number;
  /** `ms`, `MB`, `of 20`; empty for a bare number. */
  readonly unit: string;
  /** What was aimed at, as it is told: `≤ 3000`. */
  readonly aim?: string;
}

/** Puts a figure into the report of the running test, from where the commands print it. */
export function noteFigure({ task }: TestContext, figure: Figure): void {
  const meta = task.meta as { figures?: Figure[] };
  meta.figures = [...(meta.figures ?? []), figure];
}
