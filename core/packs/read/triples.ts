import type { Fault } from '../../topics/parse-pack';

/** The object of a statement: a node, or words with their language (empty when they have none). */
export interface Term {
  readonly value: string;
  readonly lang: string;
  readonly isNode: boolean;
}

/** Linked data as it is looked up: subject, then predicate, then objects in the order of the file. */
export type Triples = ReadonlyMap<string, ReadonlyMap<string, readonly Term[]>>;

export type ReadTriples = { readonly triples: Triples } | { readonly faults: readonly Fault[] };

/** Gathers statements into `Triples`. */
export function gatherTriples(
  statements: Iterable<readonly [subject: string, predicate: string, object: Term]>,
): Triples {
  const triples = new Map<string, Map<string, Term[]>>();
  for (const [subject, predicate, object] of statements) {
    const predicates = triples.get(subject) ?? new Map<string, Term[]>();
    if (predicates.size === 0) triples.set(subject, predicates);
    const objects = predicates.get(predicate);
    if (objects === undefined) predicates.set(predicate, [object]);
    else objects.push(object);
  }
  return triples;
}
