import * as v from 'valibot';
import { capFaults } from './cap-faults';
import { checkPack } from './check-pack';
import { checkShape } from './check-shape';
import { listFaults } from './list-faults';
import type { Pack } from './pack';
import { PACK_SCHEMA } from './pack-schema';

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
  const result = v.safeParse(PACK_SCHEMA, data);
  if (!result.success) return { faults: capFaults(listFaults(result.issues)) };
  const faults = checkPack(result.output);
  return faults.length > 0 ? { faults: capFaults(faults) } : { pack: result.output };
}
