const SKOS = 'http://www.w3.org/2004/02/skos/core#';
/** Where labels are nodes with words of their own. */
const SKOSXL = 'http://www.w3.org/2008/05/skos-xl#';
const DCTERMS = 'http://purl.org/dc/terms/';
const DC = 'http://purl.org/dc/elements/1.1/';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const RDFS = 'http://www.w3.org/2000/01/rdf-schema#';
const OWL = 'http://www.w3.org/2002/07/owl#';

/** The properties that are read; of several the first one that says something counts. */
export const SKOS_TERMS = {
  type: [`${RDF}type`],
  value: [`${RDF}value`, `${SKOSXL}literalForm`],
  prefLabel: [`${SKOS}prefLabel`, `${SKOSXL}prefLabel`],
  altLabel: [`${SKOS}altLabel`, `${SKOSXL}altLabel`],
  hiddenLabel: [`${SKOS}hiddenLabel`, `${SKOSXL}hiddenLabel`],
  notation: [`${SKOS}notation`],
  summary: [`${SKOS}definition`, `${SKOS}scopeNote`, `${DCTERMS}description`, `${RDFS}comment`],
  broader: [`${SKOS}broader`],
  narrower: [`${SKOS}narrower`],
  related: [`${SKOS}related`],
  sameAs: [`${SKOS}exactMatch`, `${SKOS}closeMatch`, `${OWL}sameAs`],
  inScheme: [`${SKOS}inScheme`],
  topConceptOf: [`${SKOS}topConceptOf`],
  hasTopConcept: [`${SKOS}hasTopConcept`],
  deprecated: [`${OWL}deprecated`],
  kind: [`${DC}type`],
  dates: [`${DC}coverage`],
  source: [`${DCTERMS}source`, `${RDFS}seeAlso`],
  title: [`${DCTERMS}title`, `${DC}title`, `${SKOS}prefLabel`, `${RDFS}label`],
  description: [`${DCTERMS}description`, `${DC}description`, `${RDFS}comment`],
  licence: [`${DCTERMS}license`, `${DCTERMS}rights`, `${DC}rights`],
  rights: [`${DCTERMS}rights`, `${DC}rights`, `${DCTERMS}creator`, `${DCTERMS}publisher`],
  modified: [`${DCTERMS}modified`, `${DCTERMS}issued`, `${DCTERMS}created`],
  version: [`${OWL}versionInfo`],
} as const;

export const SKOS_CONCEPT = `${SKOS}Concept`;
export const SKOS_SCHEME = `${SKOS}ConceptScheme`;

/** Types whose labels name no concept. */
export const SKOS_COLLECTIONS: ReadonlySet<string> = new Set([
  SKOS_SCHEME,
  `${SKOS}Collection`,
  `${SKOS}OrderedCollection`,
]);
