import { runCommand } from '../run-command';
import { judgeLint } from './judge-lint';
import { type LintFinding, parseLintReport } from './parse-lint-report';
import { refuseFaults } from './refuse-faults';

/** Lints a Firefox package; returns its warnings. Throws errors, and warnings that are not among the explained ones. */
export async function lintPackage(folder: string, explained: ReadonlySet<string>): Promise<readonly LintFinding[]> {
  const { stdout, output } = await runCommand('web-ext', ['lint', '-s', folder, '--output', 'json']);
  const report = parseLintReport(stdout);
  if (!report) throw new Error(`web-ext gave no report: ${output.trim()}`);
  refuseFaults(judgeLint(report, explained));
  return report.warnings;
}
