import type { LintFinding, LintReport } from './parse-lint-report';

/** What speaks against a package: every error, and every warning that the notes for reviewers do not explain. */
export function judgeLint({ errors, warnings }: LintReport, explained: ReadonlySet<string>): readonly string[] {
  const unexplained = warnings.filter(({ code }) => !explained.has(code));
  return [
    ...errors.map(describeFinding),
    ...unexplained.map((finding) => `${describeFinding(finding)} (docs/release.md does not say why)`),
  ];
}

function describeFinding({ code, message, file = '' }: LintFinding): string {
  return `${code} ${file}: ${message}`;
}
