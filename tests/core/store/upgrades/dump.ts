import { readFileSync } from 'node:fs';

/** A table of a dumped database as IndexedDB itself tells of it; arrays of 32-bit numbers are `{ $uint32: [...] }`. */
export interface DumpedStore {
  readonly name: string;
  readonly keyPath: string | string[] | null;
  readonly autoIncrement: boolean;
  readonly indexes: readonly DumpedIndex[];
  readonly rows: readonly unknown[];
}

interface DumpedIndex {
  readonly name: string;
  readonly keyPath: string | string[];
  readonly unique: boolean;
  readonly multiEntry: boolean;
}

/** What a profile held that a version of Sidelight had written to: its databases and `storage.local`. */
export interface Dump {
  readonly databases: readonly {
    readonly name: string;
    /** As IndexedDB counts: ten times the version that the schema names. */
    readonly version: number;
    readonly stores: readonly DumpedStore[];
  }[];
  readonly local: Readonly<Record<string, unknown>>;
}

/** The versions of the schema, each of which has its dump; a new version of the schema adds its number here. */
export const DUMPED_VERSIONS = [1, 2, 3, 4, 5, 6] as const;

/** Where the dump of a version of the schema lies. */
export function dumpUrl(version: number): URL {
  return new URL(`../../../fixtures/databases/version-${version}.json`, import.meta.url);
}

/** The dump of a version of the schema. */
export function readDump(version: number): Dump {
  return JSON.parse(readFileSync(dumpUrl(version), 'utf8'), (_key, value) =>
    value?.$uint32 ? Uint32Array.from(value.$uint32) : value,
  );
}

/** The main database's rows in a dump, by table; a table that it did not have is empty. */
export function dumpedRows(dump: Dump, table: string): readonly object[] {
  const stores = dump.databases.find(({ name }) => name === 'sidelight')?.stores ?? [];
  return (stores.find(({ name }) => name === table)?.rows ?? []) as object[];
}
