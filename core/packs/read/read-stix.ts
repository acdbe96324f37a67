import { capFaults } from '../../topics/cap-faults';
import { LIMITS } from '../../topics/limits';
import { parseByEntry } from '../../topics/parse-by-entry';
import type { Fault } from '../../topics/parse-pack';
import type { Source, TopicKind } from '../../topics/topic';
import type { DraftAlias, DraftTopic, ReadPack, Skipped, SkipReason } from '../draft-pack';
import { cleanLine } from './clean-line';
import { cleanName } from './clean-name';
import { cleanProse } from './clean-prose';
import { collectAliases } from './collect-aliases';
import { describeSource } from './describe-source';
import { listForms } from './list-forms';
import type { ReadContext } from './read-context';
import { readInterval } from './read-date';
import { readStixHeader } from './read-stix-header';
import { STIX_BUNDLE, STIX_ENTRY, type StixObject } from './stix-schema';
import { deriveTopicId, toTopicId } from './topic-id';

const KINDS: ReadonlyMap<string, TopicKind> = new Map([
  ['intrusion-set', 'group'],
  ['threat-actor', 'group'],
  ['campaign', 'event'],
  ['malware', 'software'],
  ['tool', 'software'],
]);

/**
 * Reads the parsed JSON of a STIX bundle (2.1, and 2.0 as far as it is alike): groups, campaigns and software become topics
 * under their STIX ids, everything else is skipped as another type.
 */
export function readStix(data: unknown, context: ReadContext): ReadPack | { readonly faults: readonly Fault[] } {
  const parsed = parseByEntry(STIX_BUNDLE, data, { objects: STIX_ENTRY });
  if ('faults' in parsed) return parsed;
  const bundle = parsed.output;
  const nested = bundle.objects.flatMap(({ type }, i) =>
    type === 'bundle' ? [{ path: `objects[${i}]`, message: 'is a bundle inside a bundle' }] : [],
  );
  if (nested.length > 0) return { faults: capFaults(nested) };

  const newest = findNewest(bundle.objects);
  const kept = new Map<string, StixObject>();
  const skipped: Skipped[] = [];
  for (const [i, object] of bundle.objects.entries()) {
    const reason = findSkipReason(object, newest);
    if (reason === null) kept.set(idOf(object), object);
    else
      skipped.push({ at: `objects[${i}]`, name: cleanName(object.name) || cleanLine(object.id, LIMITS.name), reason });
  }
  const related = findRelated(bundle.objects, kept);
  const topics = Array.from(kept, ([id, object]) => readTopic(id, object, related.get(id) ?? new Set()));
  const draft = { header: readStixHeader(bundle, context), domain: 'cyber-security' as const, topics };
  return { draft, present: bundle.objects.length, skipped };
}

/** The newest version of each object that can become a topic, by id. */
function findNewest(objects: readonly StixObject[]): Map<string, StixObject> {
  const newest = new Map<string, StixObject>();
  for (const object of objects) {
    if (!KINDS.has(object.type)) continue;
    const other = newest.get(idOf(object));
    if (other === undefined || timeOf(object) > timeOf(other)) newest.set(idOf(object), object);
  }
  return newest;
}

function findSkipReason(object: StixObject, newest: ReadonlyMap<string, StixObject>): SkipReason | null {
  if (!KINDS.has(object.type)) return 'other-type';
  if (newest.get(idOf(object)) !== object) return 'duplicate';
  if (object.revoked) return 'revoked';
  if (object.x_mitre_deprecated) return 'deprecated';
  return cleanName(object.name) === '' ? 'no-name' : null;
}

/** Who is related to whom, both ways: a reader of the group wants its tools, a reader of the tool its groups. */
function findRelated(
  objects: readonly StixObject[],
  kept: ReadonlyMap<string, StixObject>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const related = new Map<string, Set<string>>();
  for (const object of objects) {
    if (object.type !== 'relationship' || object.revoked || object.x_mitre_deprecated) continue;
    const from = toTopicId(object.source_ref);
    const to = toTopicId(object.target_ref);
    if (from === to || !kept.has(from) || !kept.has(to)) continue;
    related.set(from, (related.get(from) ?? new Set()).add(to));
    related.set(to, (related.get(to) ?? new Set()).add(from));
  }
  return related;
}

function readTopic(id: string, object: StixObject, related: ReadonlySet<string>): DraftTopic {
  const name = cleanName(object.name);
  const summary = cleanProse(object.description, LIMITS.summary);
  const dates = readInterval(object.first_seen, object.last_seen);
  const others = [...object.aliases, ...object.x_mitre_aliases, ...object.x_opencti_aliases];
  return {
    id,
    name,
    kind: KINDS.get(object.type) ?? 'other',
    ...(summary === '' ? {} : { summary }),
    ...(dates === null ? {} : { dates }),
    claims: [],
    facts: [],
    aliases: collectAliases(toAliases(listForms(object.name)), toAliases(others.flatMap(listForms))),
    related: [...related].slice(0, LIMITS.list),
    sources: readSources(object),
    sameAs: readSameAs(object, id),
  };
}

function toAliases(forms: readonly string[]): DraftAlias[] {
  return forms.map((text) => ({ text }));
}

function readSources({ external_references: references }: StixObject): Source[] {
  const sources = references.flatMap(({ source_name, url, description, external_id }) => {
    const publisher = cleanLine(source_name, LIMITS.name);
    const cited = cleanLine(cleanProse(description, LIMITS.line), LIMITS.line);
    const title = cited || cleanLine(`${source_name} ${external_id}`, LIMITS.line);
    if (url !== '') return describeSource(url, { title, publisher }) ?? [];
    // ATT&CK explains other names by a reference that holds nothing but citations.
    return cited !== '' && publisher !== '' ? [{ title: cited, publisher }] : [];
  });
  return sources.slice(0, LIMITS.list);
}

function readSameAs({ id: written, external_references: references }: StixObject, id: string): string[] {
  const ids = references
    .filter(({ source_name }) => /^mitre|attack/i.test(source_name))
    .map(({ external_id }) => cleanLine(external_id, LIMITS.url));
  const whole = id === written ? '' : cleanLine(written, LIMITS.url);
  return [...new Set([whole, ...ids])].filter((other) => other !== '' && other !== id).slice(0, LIMITS.list);
}

function idOf({ id, name }: StixObject): string {
  return toTopicId(id) || deriveTopicId(cleanName(name));
}

function timeOf({ modified, created }: StixObject): number {
  const time = Date.parse(modified || created);
  return Number.isNaN(time) ? 0 : time;
}
