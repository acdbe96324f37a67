/** A text that a spreadsheet would run, or one that looks as if it had been kept from that already. */
const RUNS = /^'*[=+\-@\t\r]/;
const KEPT = /^'+[=+\-@\t\r]/;

/** `cell` with a `'` before it when a spreadsheet would take it for a formula. `dropFormulaSign` undoes exactly this. */
export function addFormulaSign(cell: string): string {
  return RUNS.test(cell) ? `'${cell}` : cell;
}

/** `cell` without the `'` that `addFormulaSign` put before it; every other cell stays as it is. */
export function dropFormulaSign(cell: string): string {
  return KEPT.test(cell) ? cell.slice(1) : cell;
}
