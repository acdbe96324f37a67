import { LIMITS } from '../../topics/limits';
import type { PackHeader } from '../../topics/pack';
import { cleanLine } from './clean-line';
import { cleanProse } from './clean-prose';
import { joinStatements } from './join-statements';
import { nameFilePack } from './name-file-pack';
import type { ReadContext } from './read-context';
import { readDay } from './read-date';
import { readVersion } from './read-version';
import type { StixBundle, StixObject } from './stix-schema';
import { toTopicId } from './topic-id';

/** What a STIX bundle says about itself: its ATT&CK collection where it has one, its marking statements as attribution. */
export function readStixHeader({ id, objects }: StixBundle, { fileName, today }: ReadContext): PackHeader {
  const file = nameFilePack(fileName);
  const collection = objects.find(({ type }) => type === 'x-mitre-collection');
  const updated = readDay(collection?.modified) ?? findLastDay(objects);
  const description = cleanProse(collection?.description ?? '', LIMITS.summary);
  const attribution = joinStatements(listStatements(objects));
  return {
    id: toTopicId(collection?.id ?? id) || file.id,
    version: readVersion(collection?.x_mitre_version) ?? readVersion(updated ?? '') ?? '1.0.0',
    name: cleanLine(collection?.name ?? '', LIMITS.name) || file.name,
    ...(description === '' ? {} : { description }),
    language: 'en',
    // SPDX has no identifier for the terms of ATT&CK; the statement itself is in the attribution.
    license: /MITRE/.test(attribution) ? 'LicenseRef-MITRE-ATTACK' : 'NOASSERTION',
    ...(attribution === '' ? {} : { attribution }),
    updated: updated ?? today,
  };
}

function listStatements(objects: readonly StixObject[]): string[] {
  const statements = objects
    .filter(({ type, definition_type }) => type === 'marking-definition' && definition_type === 'statement')
    .map(({ definition }) => cleanProse(definition?.statement ?? '', LIMITS.line));
  return [...new Set(statements)].filter((statement) => statement !== '');
}

function findLastDay(objects: readonly StixObject[]): string | null {
  const days = objects.map(({ modified }) => readDay(modified)).filter((day) => day !== null);
  return days.sort().at(-1) ?? null;
}
