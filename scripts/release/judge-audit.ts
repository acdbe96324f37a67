/** What an audit came to: clean, findings in words, or that nobody answered. */
export type AuditVerdict =
  | { readonly state: 'clean' }
  | { readonly state: 'findings' | 'unreachable'; readonly text: string };

interface AuditReport {
  readonly metadata?: { readonly vulnerabilities?: { readonly total?: number } };
  readonly vulnerabilities?: Readonly<Record<string, { readonly name: string; readonly severity: string }>>;
  readonly message?: string;
  readonly error?: { readonly summary?: string };
}

/** Reads the answer of `npm audit --json`. Only a report that counts nothing is clean; an answer without a count is none. */
export function judgeAudit(output: string): AuditVerdict {
  const report = parseReport(output);
  const total = report?.metadata?.vulnerabilities?.total;
  if (report === null || total === undefined) {
    const reason = report?.error?.summary || report?.message || output.trim() || 'no answer';
    return { state: 'unreachable', text: reason };
  }
  if (total === 0) return { state: 'clean' };
  const named = Object.values(report.vulnerabilities ?? {}).map(({ name, severity }) => `${name}: ${severity}`);
  return { state: 'findings', text: named.join('\n') || `${total} findings` };
}

function parseReport(output: string): AuditReport | null {
  try {
    const report: unknown = JSON.parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1));
    return typeof report === 'object' ? report : null;
  } catch {
    return null;
  }
}
