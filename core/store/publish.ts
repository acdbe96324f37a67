import { decodeArtifact, encodeArtifact } from '../matching/artifact-text';
import { compileIndex, type IndexWarning } from '../matching/compile-index';
import { loadIndex } from '../matching/match-index';
import { INDEX_LIMIT, isIndexMark, markIndex } from '../published/index-mark';
import { type Prefs, readPublished, writePublished } from '../published/published';
import { db } from './database';
import { keepIndex, readKeptIndex } from './derived-index';
import { readGeneration } from './generation';
import { listIndexTopics } from './list-index-topics';
import { readSettings } from './settings';
import { listSiteRules } from './site-rules';

const LOCK = 'sidelight-publish';
/** So many names that cannot be found are told one by one. */
const MAX_WARNINGS = 20;

/** Derives preferences and index from the store and puts them where content scripts read them. One at a time. */
export async function publish(): Promise<void> {
  await navigator.locks.request(LOCK, derive);
}

/** Publishes when what content scripts read is missing, damaged, or was derived from another generation of the store. */
export async function publishIfStale(): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    const { prefs, index } = await readPublished();
    if (!(await isSound(index)) || prefs?.generation !== (await readGeneration())) await derive();
  });
}

/** A big index is kept first and announced afterwards: pages never ask for one that is not there. */
async function derive(): Promise<void> {
  const { prefs, topics } = await db.transaction('r', db.tables, async () => {
    const generation = await readGeneration();
    const derived: Prefs = { ...(await readSettings()), generation, siteRules: await listSiteRules() };
    return { prefs: derived, topics: await listIndexTopics() };
  });
  const { words, warnings } = compileIndex(topics);
  warn(warnings);
  if (Math.ceil(words.byteLength / 3) * 4 <= INDEX_LIMIT) {
    await writePublished(prefs, encodeArtifact(words));
    await keepIndex(null);
  } else {
    await keepIndex(words);
    await writePublished(prefs, markIndex(words));
  }
}

/** A name that cannot be found is said to be so. */
function warn(warnings: readonly IndexWarning[]): void {
  for (const { topic, text, problem } of warnings.slice(0, MAX_WARNINGS)) {
    console.warn(`Sidelight: ${JSON.stringify(text)} of ${topic} cannot be found on pages (${problem})`);
  }
  const more = warnings.length - MAX_WARNINGS;
  if (more > 0) console.warn(`Sidelight: so it is with ${more} more names`);
}

async function isSound(index: string | null): Promise<boolean> {
  if (index === null) return false;
  try {
    const words = isIndexMark(index) ? await readKeptIndex() : decodeArtifact(index);
    if (words === null) return false;
    loadIndex(words);
    return !isIndexMark(index) || markIndex(words) === index;
  } catch {
    // Damaged, or laid out by another version: it is about to be built again.
    return false;
  }
}
