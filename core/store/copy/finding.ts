import { db } from '../database';
import type { Finding } from './check-store';

/** Remembers what was wrong until the reader has seen it. */
export async function keepFinding(finding: Finding): Promise<void> {
  await db.meta.put({ key: 'finding', value: finding });
}

/** What was wrong with the store and was not dismissed yet. */
export async function readFinding(): Promise<Finding | null> {
  return ((await db.meta.get('finding'))?.value as Finding | undefined) ?? null;
}

/** The reader has seen it. */
export async function dismissFinding(): Promise<void> {
  await db.meta.delete('finding');
}
