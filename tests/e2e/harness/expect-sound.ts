import { combineDigests, EMPTY_DIGEST, hashRow } from '../../../core/store/digest';
import type { PageDriver } from './drive-page';
import { type KeptStore, readKept } from './read-kept';
import { waitUntil } from './wait-until';

/**
 * Resolves with the store once nothing in it is half-written: its rows add up to its own digest, the second copy is the same, every
 * pack but those that are known to be lost has all its pages. Rejects when that does not come about: a copy is behind for a moment after a start.
 */
export async function expectSound(page: PageDriver, lostPacks: readonly string[] = []): Promise<KeptStore> {
  return waitUntil(
    async () => {
      const kept = await readKept(page);
      const faults = listFaults(kept, lostPacks);
      if (faults.length > 0) throw new Error(faults.join('; '));
      return kept;
    },
    { what: 'a sound store', timeoutMs: 30_000, pollMs: 100 },
  );
}

function listFaults({ state, rows, pages, copyState, copyRows }: KeptStore, lostPacks: readonly string[]): string[] {
  const faults: string[] = [];
  const digest = digestAll(Object.entries(rows).flatMap(([table, all]) => all.map((row) => ({ table, row }))));
  if (digest !== state?.digest) faults.push('its rows are not those of its digest');
  if (copyState?.generation !== state?.generation) faults.push('its copy is of another generation');
  if (digestAll(copyRows) !== state?.digest) faults.push('its copy has other rows');
  for (const { id, edition, pageCount } of rows.packs ?? []) {
    const found = pages[edition as number] ?? 0;
    if (found !== pageCount && !lostPacks.includes(String(id))) faults.push(`${id} has ${found} of ${pageCount} pages`);
  }
  return faults;
}

function digestAll(rows: readonly { readonly table: string; readonly row: object }[]): string {
  return rows.reduce((digest, { table, row }) => combineDigests(digest, hashRow(table, row)), EMPTY_DIGEST);
}
