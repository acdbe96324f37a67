import type * as v from 'valibot';
import type { Fault } from './parse-pack';

type Issue = v.BaseIssue<unknown>;

/** The issues of a schema as faults, each with the path of the field that is wrong. */
export function listFaults(issues: readonly Issue[]): Fault[] {
  return issues.flatMap(deepest).map((issue) => ({ path: pathOf(issue), message: issue.message }));
}

/** A union's own message says little: the issues of the branch that came furthest name the field. */
function deepest(issue: Issue): Issue[] {
  const inner = (issue.issues ?? []).filter((found) => (found.path?.length ?? 0) > 0 || found.kind !== 'schema');
  return inner.length > 0 && issue.type === 'union'
    ? inner.map((found) => ({ ...found, path: [...(issue.path ?? []), ...(found.path ?? [])] }) as Issue)
    : [issue];
}

function pathOf(issue: Issue): string {
  return (issue.path ?? [])
    .map((step) => (typeof step.key === 'number' ? `[${step.key}]` : `.${String(step.key)}`))
    .join('')
    .replace(/^\./, '');
}
