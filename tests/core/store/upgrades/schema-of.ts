import type { Dump } from './dump';

/** Version, tables and indexes of the main database in a dump. */
export function schemaOf({ databases }: Dump): object {
  const main = databases.find(({ name }) => name === 'sidelight');
  if (!main) throw new Error('The dump has no main database');
  return { ...main, stores: main.stores.map(({ rows: _rows, ...store }) => store) };
}
