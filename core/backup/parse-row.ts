import * as v from 'valibot';
import type { SyncedTable } from '../store/stamps';
import { checkShape } from '../topics/check-shape';
import { ROW_SCHEMAS, SETTINGS_SCHEMA } from './row-schemas';

/** Reads untrusted data as a row of a table; `null` when it is none. Never throws. */
export function parseRow(table: SyncedTable, data: unknown): object | null {
  if (checkShape(data).length > 0) return null;
  if (table === 'settings') return parseSetting(data);
  const result = v.safeParse(ROW_SCHEMAS[table], data);
  return result.success ? result.output : null;
}

function parseSetting(data: unknown): object | null {
  const row = v.safeParse(v.strictObject({ key: v.string(), value: v.unknown() }), data);
  if (!row.success) return null;
  const { key, value } = row.output;
  return v.is(SETTINGS_SCHEMA, { [key]: value }) ? { key, value } : null;
}
