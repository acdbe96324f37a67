import { db } from './database';

const KEY = 'policyRows';

/** Remembers which rows (`keptId`) hold what the organisation that manages this browser decided: they follow no reader elsewhere. */
export async function keepPolicyRows(ids: readonly string[]): Promise<void> {
  const before = await readPolicyRows();
  if (before.size === ids.length && ids.every((id) => before.has(id))) return;
  await db.meta.put({ key: KEY, value: ids });
}

/** Rows that hold what the organisation decided; none where nobody manages the browser. */
export async function readPolicyRows(): Promise<ReadonlySet<string>> {
  return new Set((await db.meta.get(KEY))?.value as readonly string[] | undefined);
}
