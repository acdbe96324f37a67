import type { Finding } from './check-store';
import { dismissFinding, keepFinding, readFinding } from './finding';

/** Remembers that the copy could not be written, or (`null`) that it has caught up; a graver finding stays. */
export async function noteCopy(error: unknown): Promise<Finding | null> {
  const known = await readFinding();
  if (error === null) {
    if (known?.kind === 'copy-failed') await dismissFinding();
    return null;
  }
  console.warn('Sidelight: the second copy of the store could not be written', error);
  const finding: Finding = { kind: 'copy-failed', rows: 0, lostPacks: [], at: new Date().toISOString() };
  if (known === null) await keepFinding(finding);
  return finding;
}
