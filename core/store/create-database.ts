import { Dexie } from 'dexie';

/** Dexie counts ten versions of IndexedDB for each of its own; it takes one of those between when it adds a table that is missing. */
const STEPS = 10;
const NEWER = 'NewerDatabaseError';
/** What browsers say of rows that lie in a damaged place. */
const DAMAGED: ReadonlySet<string> = new Set(['UnknownError', 'NotReadableError']);
/** What Dexie says once opening has failed; it does not try again by itself. */
const CLOSED: ReadonlySet<string> = new Set(['DatabaseClosedError', 'OpenFailedError', 'MissingAPIError']);

/**
 * A database that is never opened when a later version of Sidelight laid it out. Dexie by itself would open it, write rows as this version
 * knows them, and put back the tables that the later one no longer has.
 */
export function createDatabase(name: string): Dexie {
  const refuseNewer = (version: number) => {
    if (version >= (database.verno + 1) * STEPS) throw Object.assign(new Error(name), { name: NEWER });
  };
  const { indexedDB } = Dexie.dependencies;
  const database = new Dexie(name, indexedDB && { indexedDB: guardOpen(indexedDB, refuseNewer) });
  database.on('ready', () => refuseNewer((database.backendDB() as IDBDatabase).version), true);
  return database;
}

/** Whether `error` came of a database that a later version of Sidelight laid out. */
export function isNewerDatabase(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === NEWER || ('inner' in error && isNewerDatabase(error.inner));
}

/** Whether `error` came of a database that does not open, or that the browser does not offer. */
export function isClosedDatabase(error: unknown): boolean {
  return error instanceof Error && CLOSED.has(error.name) && !isNewerDatabase(error);
}

/** Whether `error` came of a database that cannot be read: it does not open, or opens and a part of it is damaged. */
export function isUnreadableDatabase(error: unknown): boolean {
  return isClosedDatabase(error) || (error instanceof Error && DAMAGED.has(error.name));
}

/** What Dexie asks of `indexedDB`; a version to open is looked at before tables are added under it. */
function guardOpen(indexedDB: IDBFactory, check: (version: number) => void) {
  return {
    open: (name: string, version?: number) => {
      if (version === undefined) return indexedDB.open(name);
      check(version);
      return indexedDB.open(name, version);
    },
    deleteDatabase: (name: string) => indexedDB.deleteDatabase(name),
    databases: () => indexedDB.databases(),
  };
}
