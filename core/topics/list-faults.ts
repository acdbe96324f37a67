import type * as v from 'valibot';
import type { Fault } from './parse-pack';
import { writePath } from './write-path';

type Issue = v.BaseIssue<unknown>;

/** What something is not, by the type that a schema expects there. */
const NOT_THE_TYPE: Readonly<Record<string, string>> = {
  string: 'is no text',
  number: 'is no number',
  boolean: 'is neither true nor false',
  array: 'is no list',
  record: 'is no object',
  object: 'is no object',
  strict_object: 'is no object',
};

/** The issues of a schema as faults, each with the path of the field that is wrong. */
export function listFaults(issues: readonly Issue[]): Fault[] {
  return issues.flatMap(deepest).map((issue) => ({ path: pathOf(issue), message: describe(issue) }));
}

/** A union's own message says little: the issues of the branch that came furthest name the field. */
function deepest(issue: Issue): Issue[] {
  const inner = (issue.issues ?? []).filter((found) => (found.path?.length ?? 0) > 0 || found.kind !== 'schema');
  return inner.length > 0 && issue.type === 'union'
    ? inner.map((found) => ({ ...found, path: [...(issue.path ?? []), ...(found.path ?? [])] }) as Issue)
    : [issue];
}

/** The words of the schema where it has its own; the validator's own are those of a programmer. */
function describe({ kind, type, expected, received, message }: Issue): string {
  if (kind !== 'schema' || !message.startsWith('Invalid ')) return message;
  if (expected === 'never') return 'is no field that belongs here';
  if (received === 'undefined') return 'is missing';
  if (type === 'picklist' || type === 'literal') {
    const allowed = (expected ?? '').replace(/^\((.*)\)$/s, '$1').replaceAll(' | ', ', ');
    return `is ${received}, but may only be ${allowed.replace(/, (?=[^,]*$)/, ' or ')}`;
  }
  return NOT_THE_TYPE[type] ?? message;
}

function pathOf(issue: Issue): string {
  return writePath((issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key))));
}
