import { capFaults } from './cap-faults';
import { checkPack } from './check-pack';
import { checkShape } from './check-shape';
import { PACK_FORMAT, type Pack } from './pack';
import { PACK_SCHEMA, TOPIC_SCHEMA } from './pack-schema';
import { parseByEntry } from './parse-by-entry';

/** One thing wrong in a pack: where (`topics[2].aliases[0].text`) and what. */
export interface Fault {
  readonly path: string;
  readonly message: string;
}

/** The outcome of reading untrusted data as a pack: the pack, or the first hundred faults and how many more there are. */
export type ParsedPack = { readonly pack: Pack } | { readonly faults: readonly Fault[] };

/**
 * Reads untrusted data as a pack of format `sidelight-pack/1`, filling in defaults. Unknown fields, wrong types, unsafe
 * links and references that lead nowhere are faults; nothing is dropped in silence. Never throws.
 */
export function parsePack(data: unknown): ParsedPack {
  const misshapen = checkShape(data);
  if (misshapen.length > 0) return { faults: misshapen };
  const foreign = nameOtherFormat(data);
  if (foreign !== null) return { faults: [foreign] };
  const read = parseByEntry(PACK_SCHEMA, withoutSchemaAddress(data), { topics: TOPIC_SCHEMA });
  if ('faults' in read) return read;
  const faults = capFaults(checkPack(read.output));
  return faults.length > 0 ? { faults } : { pack: read.output };
}

/** Editors are told by `$schema` what a file has to look like; it says nothing about the topics. */
function withoutSchemaAddress(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || !('$schema' in data)) return data;
  const { $schema, ...file } = data;
  return typeof $schema === 'string' ? file : data;
}

/** A later format may hold anything: faults of its fields would only mislead. */
function nameOtherFormat(data: unknown): Fault | null {
  const format = typeof data === 'object' && data !== null && 'format' in data ? data.format : undefined;
  if (typeof format !== 'string' || format === PACK_FORMAT || !/^sidelight-pack\/\d/.test(format)) return null;
  const message = `is ${format.slice(0, 40)}: this version of Sidelight reads ${PACK_FORMAT} only, a newer one may read it`;
  return { path: 'format', message };
}
