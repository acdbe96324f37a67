import type { Finding } from './check-store';
import { dismissFinding, keepFinding, readFinding } from './finding';

/**
 * Remembers that the copy could not be written, or (`null`) that it has caught up; a graver finding stays. Never rejects because
 * that cannot be noted either: what it is about was committed.
 */
export async function noteCopy(error: unknown): Promise<Finding | null> {
  // Another version may have taken the store over just after the commit.
  const known = await readFinding().catch(warn);
  if (error === null) {
    if (known?.kind === 'copy-failed') await dismissFinding().catch(warn);
    return null;
  }
  console.warn('Sidelight: the second copy of the store could not be written', error);
  const finding: Finding = { kind: 'copy-failed', rows: 0, lostPacks: [], at: new Date().toISOString() };
  if (known === null) await keepFinding(finding).catch(warn);
  return finding;
}

function warn(error: unknown): void {
  console.warn('Sidelight: a finding could not be read or written', error);
}
