import type { NameRow } from './import-calls';

/** The marks to expect in 1,000 words of ordinary text. */
export function sumRisk(rows: readonly NameRow[]): number {
  return rows.reduce((sum, { risk }) => sum + risk, 0);
}
