const OA = 'http://www.w3.org/ns/oa#';
const AS = 'http://www.w3.org/ns/activitystreams#';
const XSD = 'http://www.w3.org/2001/XMLSchema#';

const link = (id: string) => ({ '@id': id, '@type': '@id' });
const word = (id: string) => ({ '@id': id, '@type': '@vocab' });
const number = (id: string) => ({ '@id': id, '@type': `${XSD}nonNegativeInteger` });

/** The terms of http://www.w3.org/ns/anno.jsonld that our files may use; a term that is missing there is missing here. */
export const ANNO_CONTEXT = {
  '@context': {
    id: '@id',
    type: '@type',
    Annotation: `${OA}Annotation`,
    TextualBody: `${OA}TextualBody`,
    SpecificResource: `${OA}SpecificResource`,
    TextQuoteSelector: `${OA}TextQuoteSelector`,
    TextPositionSelector: `${OA}TextPositionSelector`,
    Software: `${AS}Application`,
    AnnotationCollection: `${AS}OrderedCollection`,
    AnnotationPage: `${AS}OrderedCollectionPage`,
    describing: `${OA}describing`,
    identifying: `${OA}identifying`,
    tagging: `${OA}tagging`,
    body: link(`${OA}hasBody`),
    target: link(`${OA}hasTarget`),
    source: link(`${OA}hasSource`),
    selector: link(`${OA}hasSelector`),
    generator: link(`${AS}generator`),
    rights: link('http://purl.org/dc/terms/rights'),
    items: { ...link(`${AS}items`), '@container': '@list' },
    partOf: link(`${AS}partOf`),
    motivation: word(`${OA}motivatedBy`),
    purpose: word(`${OA}hasPurpose`),
    format: 'http://purl.org/dc/elements/1.1/format',
    language: 'http://purl.org/dc/elements/1.1/language',
    value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
    exact: `${OA}exact`,
    prefix: `${OA}prefix`,
    suffix: `${OA}suffix`,
    creator: { '@id': 'http://purl.org/dc/terms/creator', '@type': '@id' },
    name: 'http://xmlns.com/foaf/0.1/name',
    label: 'http://www.w3.org/2000/01/rdf-schema#label',
    created: { '@id': 'http://purl.org/dc/terms/created', '@type': `${XSD}dateTime` },
    start: number(`${OA}start`),
    end: number(`${OA}end`),
    total: number(`${AS}totalItems`),
    startIndex: number(`${AS}startIndex`),
  },
};
