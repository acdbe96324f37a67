import * as v from 'valibot';
import { LIMITS } from '../../topics/limits';
import type { PackHeader } from '../../topics/pack';
import { parseByEntry } from '../../topics/parse-by-entry';
import type { Fault } from '../../topics/parse-pack';
import type { DraftTopic, ReadPack, Skipped } from '../draft-pack';
import { cleanLine } from './clean-line';
import { cleanName, readIdSuffix } from './clean-name';
import { cleanProse } from './clean-prose';
import { collectAliases } from './collect-aliases';
import { describeSource } from './describe-source';
import { listForms, splitSynonyms } from './list-forms';
import { mispDomain, mispKind } from './misp-kind';
import { nameFilePack } from './name-file-pack';
import type { ReadContext } from './read-context';
import { readDate, readInterval } from './read-date';
import { deriveTopicId, toTopicId } from './topic-id';

const text = v.string('is no text');
// Galaxies disagree on whether a single text stands in a list.
const texts = v.nullish(
  v.union(
    [
      v.pipe(
        text,
        v.transform((one) => [one]),
      ),
      v.array(text),
    ],
    'is neither a text nor a list of texts',
  ),
  [],
);
const META = v.looseObject({
  synonyms: texts,
  refs: texts,
  'official-refs': texts,
  external_id: texts,
  uuid: texts,
  date: v.optional(v.unknown()),
  'first-seen': v.optional(v.unknown()),
  'last-seen': v.optional(v.unknown()),
  since: v.optional(v.unknown()),
});
const VALUE = v.looseObject(
  {
    value: v.nullish(text, ''),
    uuid: v.nullish(text, ''),
    description: v.nullish(text, ''),
    revoked: v.nullish(v.boolean('is neither true nor false'), false),
    meta: v.nullish(META, {}),
    related: v.nullish(v.array(v.looseObject({ 'dest-uuid': text }, 'is no relation'), 'is no list of relations'), []),
  },
  'is no value of a galaxy',
);
const CLUSTER = v.looseObject({
  name: text,
  type: text,
  uuid: text,
  version: v.union([v.number(), v.string()], 'is no version'),
  description: v.nullish(text, ''),
  source: v.nullish(text, ''),
  authors: texts,
  values: v.array(VALUE, 'is no list of values'),
});

type Cluster = v.InferOutput<typeof CLUSTER>;
type Value = v.InferOutput<typeof VALUE>;

/** Reads the parsed JSON of a MISP galaxy cluster; topics keep the uuids of its values. */
export function readMispGalaxy(data: unknown, context: ReadContext): ReadPack | { readonly faults: readonly Fault[] } {
  const parsed = parseByEntry(CLUSTER, data, { values: VALUE });
  if ('faults' in parsed) return parsed;
  const cluster = parsed.output;
  const kept = new Map<string, Value>();
  const skipped: Skipped[] = [];
  for (const [i, value] of cluster.values.entries()) {
    const name = cleanName(value.value);
    const id = idOf(value, name);
    const reason = value.revoked ? 'revoked' : name === '' ? 'no-name' : kept.has(id) ? 'duplicate' : null;
    if (reason === null) kept.set(id, value);
    else skipped.push({ at: `values[${i}]`, name, reason });
  }
  const topics = Array.from(kept, ([id, value]) => readTopic(id, value, cluster, kept));
  const draft = { header: readHeader(cluster, context), domain: mispDomain(cluster.type), topics };
  return { draft, present: cluster.values.length, skipped };
}

function readHeader(cluster: Cluster, { fileName, today }: ReadContext): PackHeader {
  const file = nameFilePack(fileName);
  const uuid = toTopicId(cluster.uuid);
  const description = cleanProse(cluster.description, LIMITS.summary);
  const authors = cluster.authors.map((author) => cleanLine(author, LIMITS.name)).filter((author) => author !== '');
  const source = cleanLine(cluster.source, LIMITS.name);
  const attribution = cleanLine([authors.join(', '), source].filter((part) => part !== '').join('; '), LIMITS.line);
  return {
    id: uuid === '' ? file.id : `urn:uuid:${uuid.slice(0, LIMITS.name / 2)}`,
    version: `${/^\d{1,9}$/.exec(String(cluster.version))?.[0] ?? 1}.0.0`,
    name: cleanLine(cluster.name, LIMITS.name) || file.name,
    ...(description === '' ? {} : { description }),
    language: 'en',
    // As the repository of the galaxies says; the files themselves carry no licence.
    license: 'CC0-1.0 OR BSD-2-Clause',
    ...(attribution === '' ? {} : { attribution }),
    updated: today,
  };
}

function readTopic(id: string, value: Value, cluster: Cluster, kept: ReadonlyMap<string, Value>): DraftTopic {
  const written = value.value;
  const name = cleanName(written);
  const { meta } = value;
  const summary = cleanProse(value.description, LIMITS.summary);
  const dates =
    readInterval(asText(meta['first-seen']) ?? asText(meta.since), asText(meta['last-seen'])) ??
    readDate(asText(meta.date));
  const related = value.related.map((relation) => toTopicId(relation['dest-uuid']));
  const isOfTrade = mispDomain(cluster.type) === 'cyber-security';
  const forms = isOfTrade ? listForms(written) : [name];
  const readSynonym = (synonym: string): string[] =>
    isOfTrade ? splitSynonyms(synonym).flatMap(listForms) : [cleanName(synonym)];
  const elsewhere = [...meta.external_id, readIdSuffix(written) ?? '', ...meta.uuid];
  return {
    id,
    name,
    kind: mispKind(cluster.type),
    ...(summary === '' ? {} : { summary }),
    ...(dates === null ? {} : { dates }),
    claims: [],
    facts: [],
    aliases: collectAliases(
      forms.map((text) => ({ text })),
      meta.synonyms.flatMap(readSynonym).map((text) => ({ text })),
    ),
    related: [...new Set(related)].filter((other) => other !== id && kept.has(other)).slice(0, LIMITS.list),
    sources: [...new Set([...meta['official-refs'], ...meta.refs])]
      .flatMap((address) => describeSource(address) ?? [])
      .slice(0, LIMITS.list),
    sameAs: [...new Set(elsewhere.map((other) => cleanLine(other, LIMITS.url)))]
      .filter((other) => other !== '' && other !== id)
      .slice(0, LIMITS.list),
  };
}

function idOf({ uuid }: Value, name: string): string {
  return toTopicId(uuid) || deriveTopicId(name);
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
