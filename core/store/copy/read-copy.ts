import { copyDb } from './copy-database';
import type { KeptFile } from './kept-file';
import { digestRows } from './kept-snapshot';

/** The second copy; `null` when it is none that is whole. Throws when its database does not open. */
export async function readCopy(): Promise<KeptFile | null> {
  return copyDb.transaction('r', [copyDb.meta, copyDb.rows], async () => {
    const state = await copyDb.meta.get('state');
    const rows = await copyDb.rows.toArray();
    if (!state || digestRows(rows) !== state.digest) return null;
    return { generation: state.generation, digest: state.digest, rows };
  });
}
