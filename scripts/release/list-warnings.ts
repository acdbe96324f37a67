import type { LintFinding } from './parse-lint-report';

/** The linter's warnings by code, with their files and the reason why they stay, as lines of Markdown. */
export function listWarnings(warnings: readonly LintFinding[], reasons: ReadonlyMap<string, string>): string {
  const codes = [...new Set(warnings.map(({ code }) => code))].sort();
  const lines = codes.map((code) => {
    const files = new Set(
      warnings.filter((warning) => warning.code === code).map(({ file = 'manifest.json' }) => file),
    );
    return `- \`${code}\` (${[...files].sort().join(', ')}): ${reasons.get(code) ?? ''}`;
  });
  return lines.join('\n') || 'None.';
}
