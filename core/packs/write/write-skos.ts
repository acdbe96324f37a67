import type { Pack, PackHeader } from '../../topics/pack';
import type { Text } from '../../topics/text';
import type { Alias, Source, Topic } from '../../topics/topic';
import { resolveRelated, topicRef } from '../../topics/topic-ref';
import { conceptUri, sameAsUri, schemeUri } from './concept-uri';
import { licenseUri } from './license-uri';

const SKOS = 'http://www.w3.org/2004/02/skos/core#';
const DCTERMS = 'http://purl.org/dc/terms/';
const DC = 'http://purl.org/dc/elements/1.1/';
const XSD = 'http://www.w3.org/2001/XMLSchema#';

/** Stands in the file, so that reading it asks nobody. No term is a prefix: an id like `dc:x` stays what it is. */
const CONTEXT = {
  '@version': 1.1,
  id: '@id',
  type: '@type',
  graph: '@graph',
  Concept: `${SKOS}Concept`,
  ConceptScheme: `${SKOS}ConceptScheme`,
  prefLabel: inLanguages(`${SKOS}prefLabel`),
  altLabel: inLanguages(`${SKOS}altLabel`),
  hiddenLabel: inLanguages(`${SKOS}hiddenLabel`),
  definition: inLanguages(`${SKOS}definition`),
  note: inLanguages(`${SKOS}note`),
  notation: `${SKOS}notation`,
  inScheme: link(`${SKOS}inScheme`),
  topConceptOf: link(`${SKOS}topConceptOf`),
  related: link(`${SKOS}related`),
  exactMatch: link(`${SKOS}exactMatch`),
  title: inLanguages(`${DCTERMS}title`),
  description: inLanguages(`${DCTERMS}description`),
  identifier: `${DCTERMS}identifier`,
  license: link(`${DCTERMS}license`),
  modified: { '@id': `${DCTERMS}modified`, '@type': `${XSD}date` },
  source: link(`${DCTERMS}source`),
  isReplacedBy: link(`${DCTERMS}isReplacedBy`),
  language: `${DC}language`,
  rights: `${DC}rights`,
  kind: `${DC}type`,
  publisher: `${DC}publisher`,
  date: `${DC}date`,
  // What the topic is about in time, not when its text was made.
  dates: { '@id': `${DC}coverage`, '@type': 'http://id.loc.gov/datatypes/edtf/EDTF' },
  homepage: link('http://xmlns.com/foaf/0.1/homepage'),
  versionInfo: 'http://www.w3.org/2002/07/owl#versionInfo',
} as const;

/** Words by language tag; `@none` for those of no language. */
type Labels = Record<string, string | string[]>;

/**
 * A pack as a SKOS concept scheme in JSON-LD. Lost are strengths and what aliases say about case, evidence, vetoes, when the pack was
 * reviewed and where errors are reported, which source a fact has, and whether the name of a topic is one of its aliases too: SKOS
 * knows no name that is not looked for. Claims and facts become notes.
 */
export function writeSkos(pack: Pack): string {
  const graph = [toScheme(pack), ...pack.topics.map((topic) => toConcept(topic, pack))];
  return `${JSON.stringify({ '@context': CONTEXT, graph }, null, 2)}\n`;
}

function toScheme(pack: PackHeader): object {
  const license = licenseUri(pack.license);
  return {
    id: schemeUri(pack.id),
    type: 'ConceptScheme',
    identifier: pack.id,
    versionInfo: pack.version,
    title: toLabels(pack.name, pack),
    description: toLabels(pack.description, pack),
    language: pack.language,
    ...(license ? { license } : {}),
    rights: unlessNone([license ? undefined : pack.license, pack.attribution].filter((right) => right !== undefined)),
    homepage: pack.homepage,
    modified: pack.updated,
    source: pack.updateUrl,
  };
}

function toConcept(topic: Topic, pack: Pack): object {
  const id = conceptUri(topicRef(pack.id, topic.id));
  const same = topic.sameAs.map((other) => ({ other, uri: sameAsUri(other) })).filter(({ uri }) => uri !== id);
  const scheme = schemeUri(pack.id);
  return {
    id,
    type: 'Concept',
    inScheme: scheme,
    topConceptOf: scheme,
    notation: topic.id,
    kind: topic.kind,
    prefLabel: toLabels(topic.name, pack),
    ...labelAliases(topic, pack),
    definition: toLabels(topic.summary, pack),
    dates: topic.dates,
    note: unlessEmpty(gather([...topic.claims, ...topic.facts.map(toNote)].flatMap((text) => speak(text, pack)))),
    related: unlessNone(topic.related.map((related) => conceptUri(resolveRelated(pack.id, related)))),
    exactMatch: unlessNone(same.flatMap(({ uri }) => uri ?? [])),
    identifier: unlessNone(same.flatMap(({ other, uri }) => (uri === null ? other : []))),
    source: unlessNone(topic.sources.map((source) => toReference(source, pack))),
    isReplacedBy: topic.replacedBy && conceptUri(resolveRelated(pack.id, topic.replacedBy)),
  };
}

/** A label stands once in a language: SKOS forbids a second one of another kind. */
function labelAliases(topic: Topic, pack: Pack): object {
  const names = speak(topic.name, pack);
  const taken = new Set([...names.map(labelKey), ...names.map(({ text }) => labelKey({ text }))]);
  const take = (alias: Alias): Spoken[] => {
    const key = labelKey(alias);
    if (taken.has(key)) return [];
    taken.add(key);
    return [alias];
  };
  const shown = topic.aliases.filter(({ hidden }) => !hidden).flatMap(take);
  const hidden = topic.aliases.filter((alias) => alias.hidden).flatMap(take);
  return { altLabel: unlessEmpty(gather(shown)), hiddenLabel: unlessEmpty(gather(hidden)) };
}

function labelKey({ lang, text }: Spoken): string {
  return `${(lang ?? '').toLowerCase()}\u0000${text}`;
}

function toNote({ date, text }: Topic['facts'][number]): Text {
  if (typeof text === 'string') return `${date}: ${text}`;
  return Object.fromEntries(Object.entries(text).map(([lang, words]) => [lang, `${date}: ${words}`]));
}

function toReference({ title, publisher, url, date }: Source, pack: Pack): object {
  return { ...(url === undefined ? {} : { id: url }), title: toLabels(title, pack), publisher, date };
}

/** Words and their language, if they have one. */
interface Spoken {
  readonly text: string;
  readonly lang?: string;
}

function speak(text: Text, { language }: Pick<PackHeader, 'language'>): Spoken[] {
  if (typeof text === 'string') return [{ text, lang: language }];
  return Object.entries(text).map(([lang, words]) => ({ text: words, lang }));
}

function toLabels(text: Text | undefined, pack: Pick<PackHeader, 'language'>): Labels | undefined {
  if (text === undefined) return undefined;
  return Object.fromEntries(speak(text, pack).map(({ text: words, lang }) => [lang ?? '@none', words]));
}

function gather(spoken: readonly Spoken[]): Labels {
  const labels: Record<string, string[]> = {};
  for (const { text, lang } of spoken) {
    const words = labels[lang ?? '@none'] ?? [];
    words.push(text);
    labels[lang ?? '@none'] = words;
  }
  return labels;
}

function unlessEmpty(labels: Labels): Labels | undefined {
  return Object.keys(labels).length > 0 ? labels : undefined;
}

function unlessNone<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}

function inLanguages(property: string): object {
  return { '@id': property, '@container': '@language' };
}

function link(property: string): object {
  return { '@id': property, '@type': '@id' };
}
