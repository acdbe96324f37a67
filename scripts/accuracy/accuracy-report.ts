import type { Share } from './estimate-share';
import type { LabelKind } from './passage';
import type { FinderReport } from './report-finder';

/** What the command found out; printed as it is by `--json`. */
export interface AccuracyReport {
  readonly pack: { readonly id: string; readonly version: string };
  readonly corpora: readonly string[];
  readonly passages: number;
  readonly labels: { readonly [kind in LabelKind]: number };
  /** Passages at which the detector stops after its first, cheap test. */
  readonly stopped: { readonly passages: number; readonly share: Share };
  readonly detector: FinderReport;
  readonly baselines: readonly (FinderReport & { readonly name: string })[];
}
