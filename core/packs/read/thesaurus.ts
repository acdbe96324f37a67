import { SKOS_COLLECTIONS, SKOS_CONCEPT, SKOS_SCHEME, SKOS_TERMS } from './skos-terms';
import type { Term, Triples } from './triples';

/** Linked data seen as concepts in schemes; concepts of no scheme stand under the empty address. */
export interface Thesaurus {
  readonly concepts: ReadonlySet<string>;
  readonly schemes: ReadonlyMap<string, ReadonlySet<string>>;
  readonly tops: ReadonlyMap<string, ReadonlySet<string>>;
  readonly narrower: ReadonlyMap<string, ReadonlySet<string>>;
  readonly broader: ReadonlyMap<string, ReadonlySet<string>>;
}

type Links = Map<string, Set<string>>;

/** Everything that `subject` says under a property: all objects of the first of its names that has any. */
export function listTerms(triples: Triples, subject: string, property: keyof typeof SKOS_TERMS): readonly Term[] {
  const said = triples.get(subject);
  for (const name of SKOS_TERMS[property]) {
    const terms = said?.get(name);
    if (terms !== undefined) return terms;
  }
  return [];
}

/** Finds concepts, schemes and the ways between them, each way read in both directions. */
export function readThesaurus(triples: Triples): Thesaurus {
  const concepts = new Set<string>();
  const schemes: Links = new Map();
  for (const subject of triples.keys()) {
    const types = listTerms(triples, subject, 'type').map(({ value }) => value);
    if (types.includes(SKOS_SCHEME)) schemes.set(subject, new Set());
    else if (types.includes(SKOS_CONCEPT)) concepts.add(subject);
    else if (!types.some((type) => SKOS_COLLECTIONS.has(type)) && listTerms(triples, subject, 'prefLabel').length > 0) {
      concepts.add(subject);
    }
  }
  const tops: Links = new Map();
  const narrower: Links = new Map();
  const broader: Links = new Map();
  const relate = (wide: string, close: string): void => {
    if (wide === close || !concepts.has(wide) || !concepts.has(close)) return;
    link(narrower, wide, close);
    link(broader, close, wide);
  };
  for (const scheme of schemes.keys()) {
    for (const { value } of listTerms(triples, scheme, 'hasTopConcept'))
      if (concepts.has(value)) link(tops, scheme, value);
  }
  for (const concept of concepts) {
    for (const { value } of listTerms(triples, concept, 'narrower')) relate(concept, value);
    for (const { value } of listTerms(triples, concept, 'broader')) relate(value, concept);
    for (const { value } of listTerms(triples, concept, 'topConceptOf')) link(tops, value, concept);
    for (const { value } of listTerms(triples, concept, 'inScheme')) link(schemes, value, concept);
  }
  for (const [scheme, top] of tops) for (const concept of top) link(schemes, scheme, concept);
  addLoose(concepts, schemes);
  addMissingTops(schemes, tops, broader);
  return { concepts, schemes, tops, narrower, broader };
}

/** Where a file has one scheme, concepts that name none are its own. */
function addLoose(concepts: ReadonlySet<string>, schemes: Links): void {
  const placed = new Set([...schemes.values()].flatMap((members) => [...members]));
  const [only] = schemes.size === 1 ? [...schemes.keys()] : [''];
  for (const concept of concepts) if (!placed.has(concept)) link(schemes, only ?? '', concept);
}

function addMissingTops(schemes: Links, tops: Links, broader: Links): void {
  for (const [scheme, members] of schemes) {
    if (tops.has(scheme)) continue;
    for (const concept of members) if (!broader.has(concept)) link(tops, scheme, concept);
  }
}

function link(links: Links, from: string, to: string): void {
  const targets = links.get(from);
  if (targets === undefined) links.set(from, new Set([to]));
  else targets.add(to);
}
