import { Parser, type Quad } from 'n3';
import { gatherTriples, type ReadTriples, type Term } from './triples';

/** No file that is small enough to be read has more statements that say something. */
const MAX_STATEMENTS = 2_000_000;
/** The parser is fed piece by piece: of a whole text it makes all tokens first, which takes thirty times its room. */
const PIECE = 1_000_000;
const TOO_MANY = `holds more than ${MAX_STATEMENTS} statements`;

type Statement = [subject: string, predicate: string, object: Term];
type Listen = (piece?: string) => void;

/** The statements of a text in Turtle or N-Triples, or the line that is neither. */
export function parseTurtle(text: string): ReadTriples {
  try {
    return { triples: gatherTriples(listStatements(text)) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (message === TOO_MANY) return { faults: [{ path: '', message }] };
    const line = /\bon line (\d+)/.exec(message)?.[1];
    const what = message.replace(/\s*\bon line \d+\.?$/, '').slice(0, 200);
    return { faults: [{ path: line === undefined ? '' : `line ${line}`, message: `is no Turtle: ${what}` }] };
  }
}

function* listStatements(text: string): Generator<Statement> {
  const listeners = new Map<string, Listen>();
  const source = { on: (event: string, listen: Listen) => listeners.set(event, listen) };
  let found: Statement[] = [];
  let count = 0;
  new Parser({ format: 'text/turtle' }).parse(source as never, (error, quad) => {
    if (error) throw error;
    if (!quad) return;
    count += 1;
    if (count > MAX_STATEMENTS) throw new Error(TOO_MANY);
    found.push(toStatement(quad));
  });
  const send = (event: string, piece?: string) => {
    found = [];
    listeners.get(event)?.(piece);
    return found;
  };
  for (let at = 0; at < text.length; at += PIECE) yield* send('data', text.slice(at, at + PIECE));
  yield* send('end');
}

function toStatement({ subject, predicate, object }: Quad): Statement {
  const term =
    object.termType === 'Literal'
      ? { value: object.value, lang: object.language, isNode: false }
      : { value: idOf(object), lang: '', isNode: true };
  return [idOf(subject), predicate.value, term];
}

function idOf({ termType, value }: { termType: string; value: string }): string {
  return termType === 'BlankNode' ? `_:${value}` : value;
}
