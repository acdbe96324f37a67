import jsonld from 'jsonld';
import { gatherTriples, type ReadTriples, type Term } from './triples';
import { weighContexts } from './weigh-contexts';

type Statement = readonly [subject: string, predicate: string, object: Term];
type JsonObject = Readonly<Record<string, unknown>>;

/** So many terms take a second or two; a thesaurus goes through a few hundred. */
const MAX_CONTEXT_TERMS = 500_000;
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

/** The statements of parsed JSON-LD. Contexts must stand in the file: nothing is fetched. */
export async function parseJsonLd(data: unknown): Promise<ReadTriples> {
  if (weighContexts(data) > MAX_CONTEXT_TERMS) {
    return {
      faults: [{ path: '@context', message: 'stands too often for its size: one for the whole file is enough' }],
    };
  }
  let remote: string | null = null;
  const documentLoader = async (address: string): Promise<never> => {
    remote = address;
    throw new Error('nothing is fetched');
  };
  try {
    // Only the expanding is the library's: its flattening keeps nodes in an object by their ids, and an id of `__proto__`
    // gets into every object of the program that way.
    const nodes: unknown = await jsonld.expand(data as jsonld.JsonLdDocument, { documentLoader });
    return { triples: gatherTriples(listStatements(nodes)) };
  } catch (error) {
    if (remote !== null) {
      const address = String(remote).slice(0, 200);
      return {
        faults: [{ path: '@context', message: `stands at ${address}: only a context inside the file is read` }],
      };
    }
    return { faults: [{ path: '', message: `is no JSON-LD: ${describe(error).slice(0, 200)}` }] };
  }
}

/** The library checks most of a context, and stumbles over the rest: those words are a programmer's. */
function describe(error: unknown): string {
  const isTold = error instanceof Error && error.name.startsWith('jsonld.');
  return isTold ? error.message : 'a value of its context, or one beginning with @, is of the wrong kind';
}

function listStatements(nodes: unknown): Statement[] {
  const statements: Statement[] = [];
  let unnamed = 0;

  const readNode = (node: JsonObject): string => {
    // A blank cannot stand in the ids of a file, so these are nobody else's.
    const subject = typeof node['@id'] === 'string' ? node['@id'] : `_: ${unnamed++}`;
    for (const [key, values] of Object.entries(node)) {
      if (key === '@graph' || key === '@included') readNodes(values);
      else if (key === '@type') {
        for (const type of toList(values)) statements.push([subject, TYPE, toNode(String(type))]);
      } else if (key === '@reverse') readReverse(subject, values);
      else if (!key.startsWith('@')) {
        for (const value of toList(values)) readValue(subject, key, value);
      }
    }
    return subject;
  };
  const readNodes = (values: unknown): void => {
    for (const value of toList(values)) if (isObject(value)) readNode(value);
  };
  const readReverse = (object: string, reverse: unknown): void => {
    if (!isObject(reverse)) return;
    for (const [key, values] of Object.entries(reverse)) {
      for (const value of toList(values)) if (isObject(value)) statements.push([readNode(value), key, toNode(object)]);
    }
  };
  const readValue = (subject: string, predicate: string, value: unknown): void => {
    if (!isObject(value)) return;
    if ('@list' in value) {
      for (const item of toList(value['@list'])) readValue(subject, predicate, item);
    } else if (!('@value' in value)) {
      statements.push([subject, predicate, toNode(readNode(value))]);
    } else if (typeof value['@value'] !== 'object') {
      const lang = typeof value['@language'] === 'string' ? value['@language'] : '';
      statements.push([subject, predicate, { value: String(value['@value']), lang, isNode: false }]);
    }
  };

  readNodes(nodes);
  return statements;
}

function toNode(value: string): Term {
  return { value, lang: '', isNode: true };
}

function toList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null;
}
