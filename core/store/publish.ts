import { compileIndex } from '../matching/compile-index';
import { loadIndex } from '../matching/match-index';
import { type Prefs, readPublished, writePublished } from '../published/published';
import { db } from './database';
import { readGeneration } from './generation';
import { listIndexTopics } from './list-index-topics';
import { readSettings } from './settings';
import { listSiteRules } from './site-rules';

const LOCK = 'sidelight-publish';

/** Derives preferences and index from the store and puts them where content scripts read them. One at a time. */
export async function publish(): Promise<void> {
  await navigator.locks.request(LOCK, derive);
}

/** Publishes when what content scripts read is missing, damaged, or was derived from another generation of the store. */
export async function publishIfStale(): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    const { prefs, index } = await readPublished();
    if (!isSound(index) || prefs?.generation !== (await readGeneration())) await derive();
  });
}

async function derive(): Promise<void> {
  const { prefs, topics } = await db.transaction('r', db.tables, async () => {
    const generation = await readGeneration();
    const derived: Prefs = { ...(await readSettings()), generation, siteRules: await listSiteRules() };
    return { prefs: derived, topics: await listIndexTopics() };
  });
  await writePublished(prefs, compileIndex(topics).artifact);
}

function isSound(index: string | null): boolean {
  if (index === null) return false;
  try {
    loadIndex(index);
    return true;
  } catch {
    // Damaged, or laid out by another version: it is about to be built again.
    return false;
  }
}
