export interface LintFinding {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
}

export interface LintReport {
  readonly errors: readonly LintFinding[];
  readonly warnings: readonly LintFinding[];
}

/** Reads what `web-ext lint --output json` prints; null when that is no report. */
export function parseLintReport(output: string): LintReport | null {
  try {
    return JSON.parse(output.slice(output.indexOf('{')));
  } catch {
    return null;
  }
}
