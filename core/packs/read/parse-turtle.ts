import { Parser, type Quad } from 'n3';
import { gatherTriples, type ReadTriples, type Term } from './triples';

/** The statements of a text in Turtle or N-Triples, or the line that is neither. */
export function parseTurtle(text: string): ReadTriples {
  try {
    return { triples: gatherTriples(listStatements(new Parser({ format: 'text/turtle' }).parse(text))) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = /\bon line (\d+)/.exec(message)?.[1];
    const what = message.replace(/\s*\bon line \d+\.?$/, '').slice(0, 200);
    return { faults: [{ path: line === undefined ? '' : `line ${line}`, message: `is no Turtle: ${what}` }] };
  }
}

function* listStatements(quads: readonly Quad[]): Generator<[string, string, Term]> {
  for (const { subject, predicate, object } of quads) {
    yield [
      idOf(subject),
      predicate.value,
      object.termType === 'Literal'
        ? { value: object.value, lang: object.language, isNode: false }
        : { value: idOf(object), lang: '', isNode: true },
    ];
  }
}

function idOf({ termType, value }: { termType: string; value: string }): string {
  return termType === 'BlankNode' ? `_:${value}` : value;
}
