import * as v from 'valibot';
import { capFaults } from './cap-faults';
import { joinPath } from './join-path';
import { listFaults } from './list-faults';
import type { Fault } from './parse-pack';

/** Of an entry with more values than this only the first fault is told: a schema makes an object of a kilobyte of each. */
const MANY_VALUES = 20_000;

/**
 * Reads untrusted data by the schema of an object, or tells its faults. `lists` gives the schemas of the entries of its long lists, which
 * are looked at one by one when something is wrong: all that is wrong with a big file at once would fill the memory.
 */
export function parseByEntry<T extends v.GenericSchema>(
  schema: T,
  data: unknown,
  lists: Readonly<Record<string, v.GenericSchema>>,
): { readonly output: v.InferOutput<T> } | { readonly faults: Fault[] } {
  const result = v.safeParse(schema, data, { abortEarly: true });
  if (result.success) return { output: result.output };
  const faults = capFaults(listAll(schema, data, lists));
  // A list can be wrong as a whole.
  return { faults: faults.length > 0 ? faults : listFaults(result.issues) };
}

function* listAll(
  schema: v.GenericSchema,
  data: unknown,
  lists: Readonly<Record<string, v.GenericSchema>>,
): Generator<Fault> {
  const long = Object.keys(lists).flatMap((key) => {
    const entries = readKey(data, key);
    return Array.isArray(entries) ? [{ key, entries, entry: lists[key] }] : [];
  });
  const head =
    long.length > 0 ? { ...(data as object), ...Object.fromEntries(long.map(({ key }) => [key, []])) } : data;
  yield* listIssues(schema, head);
  for (const { key, entries, entry } of long) {
    if (entry === undefined) continue;
    for (const [i, value] of entries.entries()) {
      for (const { path, message } of listIssues(entry, value)) yield { path: joinPath(`${key}[${i}]`, path), message };
    }
  }
}

function listIssues(schema: v.GenericSchema, value: unknown): Fault[] {
  const { issues } = v.safeParse(schema, value, { abortEarly: hasManyValues(value) });
  return listFaults(issues ?? []);
}

function readKey(data: unknown, key: string): unknown {
  return typeof data === 'object' && data !== null && Object.hasOwn(data, key)
    ? (data as Readonly<Record<string, unknown>>)[key]
    : undefined;
}

function hasManyValues(data: unknown): boolean {
  const open: unknown[] = [data];
  for (let seen = 1; open.length > 0; seen += 1) {
    const value = open.pop();
    const inner = typeof value === 'object' && value !== null ? Object.values(value) : [];
    if (seen + open.length + inner.length > MANY_VALUES) return true;
    open.push(...inner);
  }
  return false;
}
