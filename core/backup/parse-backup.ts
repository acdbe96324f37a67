import { keptId } from '../store/kept-rows';
import { capFaults } from '../topics/cap-faults';
import { checkShape } from '../topics/check-shape';
import { joinPath } from '../topics/join-path';
import { parseByEntry } from '../topics/parse-by-entry';
import { type Fault, parsePack } from '../topics/parse-pack';
import { BACKUP_FORMAT, type Backup, type PackInBackup } from './backup';
import { BACKUP_SCHEMA } from './backup-schema';
import { ROW_SCHEMAS } from './row-schemas';

/** The outcome of reading untrusted data as a backup: the backup, or what is wrong with it. */
export type ParsedBackup = { readonly backup: Backup } | { readonly faults: readonly Fault[] };

/**
 * Reads untrusted data as a backup of format `sidelight-backup/1`, as strictly as a pack; faults name the place, such as
 * `edits[3].fields.name`. Lets others work between one pack and the next. Never throws.
 */
export async function parseBackup(data: unknown): Promise<ParsedBackup> {
  // Another file was meant: what else is wrong with it would say nothing.
  if (!isObject(data) || !('format' in data) || data.format !== BACKUP_FORMAT) {
    return { faults: [{ path: 'format', message: `is not "${BACKUP_FORMAT}"` }] };
  }
  const misshapen = checkShape(withoutPacks(data));
  if (misshapen.length > 0) return { faults: misshapen };
  const read = parseByEntry(BACKUP_SCHEMA, data, ROW_SCHEMAS);
  if ('faults' in read) return read;
  const packs: PackInBackup[] = [];
  const faults: Fault[] = [];
  for (const [i, { pack, ...decided }] of read.output.packs.entries()) {
    await new Promise((done) => setTimeout(done));
    const parsed = parsePack(pack);
    if ('pack' in parsed) packs.push({ ...(decided as Omit<PackInBackup, 'pack'>), pack: parsed.pack });
    else
      faults.push(...parsed.faults.map(({ path, message }) => ({ path: joinPath(`packs[${i}].pack`, path), message })));
  }
  const backup = { ...read.output, packs } as unknown as Backup;
  const all = capFaults([...faults, ...listTwice(backup)]);
  return all.length > 0 ? { faults: all } : { backup };
}

/** A pack's own shape is checked with the pack: what one may hold, several may hold each. */
function withoutPacks(data: object): object {
  if (!('packs' in data) || !Array.isArray(data.packs)) return data;
  return { ...data, packs: data.packs.map((entry) => (isObject(entry) ? { ...entry, pack: null } : entry)) };
}

function listTwice({ siteRules, quiets, topicStates, edits, packs }: Backup): Fault[] {
  return [
    ...twice('siteRules', siteRules, ({ site }) => site),
    ...twice('quiets', quiets, ({ id }) => id),
    ...twice('topicStates', topicStates, ({ packId, topicId }) => keptId('topicStates', [packId, topicId])),
    ...twice('edits', edits, ({ packId, topicId }) => keptId('edits', [packId, topicId])),
    ...twice('packs', packs, ({ pack }) => pack.id),
  ];
}

function twice<T>(list: string, rows: readonly T[], keyOf: (row: T) => string): Fault[] {
  const known = new Set<string>();
  return rows.flatMap((row, i) => {
    const isTwice = known.has(keyOf(row));
    known.add(keyOf(row));
    return isTwice ? [{ path: `${list}[${i}]`, message: 'stands twice' }] : [];
  });
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
