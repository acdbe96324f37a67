import { decodeArtifact, encodeArtifact } from '../matching/artifact-text';
import { compileIndex, type IndexWarning } from '../matching/compile-index';
import { loadIndex } from '../matching/match-index';
import { INDEX_LIMIT, isIndexMark, markIndex } from '../published/index-mark';
import { type Prefs, type Published, readPublished, writePublished } from '../published/published';
import { db } from './database';
import { keepIndex, readKeptIndex } from './derived-index';
import { hashRow } from './digest';
import { listIndexTopics } from './list-index-topics';
import { readSettings } from './settings';
import { listRulesInForce } from './site-rules';
import { readState } from './store-state';

const LOCK = 'sidelight-publish';
/** So many names that cannot be found are told one by one. */
const MAX_WARNINGS = 20;

/** Derives preferences and index from the store and puts them where content scripts read them. One at a time. */
export async function publish(): Promise<void> {
  await navigator.locks.request(LOCK, async () => derive(await readPublished(), false));
}

/**
 * Publishes when what content scripts read is missing, or was derived from another generation of the store; `isThorough` also reads
 * the index to its end and finds what is damaged, and preferences that another version of Sidelight derived.
 */
export async function publishIfStale(isThorough = true): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    const published = await readPublished();
    const { generation } = await readState();
    if (published.index === null || (isThorough && !(await isSound(published.index)))) await derive(published, true);
    else if (published.prefs?.generation !== generation || (isThorough && !(await isOfToday(published.prefs))))
      await derive(published, false);
  });
}

/**
 * An index is compiled only when what it is made of was changed since, or the one that is there `isBroken`. A big one is kept first
 * and announced afterwards: pages never ask for one that is not there. A store that is behind what was published has lost something and
 * is not healed yet: pages keep what they have.
 */
async function derive(published: Published, isBroken: boolean): Promise<void> {
  const { prefs, topics } = await db.transaction('r', db.tables, async () => {
    const derived = await derivePrefs();
    const isSame = !isBroken && published.index && published.prefs?.indexGeneration === derived.indexGeneration;
    return { prefs: derived, topics: isSame ? null : await listIndexTopics() };
  });
  if (prefs.generation < (published.prefs?.generation ?? 0)) {
    console.warn('Sidelight: the store is behind what pages have, which stays');
    return;
  }
  if (topics === null && published.index) return writePublished(prefs, published.index);
  const { words, warnings } = compileIndex(topics ?? []);
  warn(warnings);
  if (Math.ceil(words.byteLength / 3) * 4 <= INDEX_LIMIT) {
    await writePublished(prefs, encodeArtifact(words));
    await keepIndex(null);
  } else {
    await keepIndex(words);
    await writePublished(prefs, markIndex(words));
  }
}

/** Inside a transaction over all tables. */
async function derivePrefs(): Promise<Prefs> {
  const { generation, indexGeneration } = await readState();
  return { ...(await readSettings()), generation, indexGeneration, siteRules: await listRulesInForce() };
}

/** A version may know of more settings than the one that published last, have other defaults and other presets. */
async function isOfToday(prefs: Prefs): Promise<boolean> {
  const derived = await db.transaction('r', db.tables, async () => derivePrefs());
  return hashRow('prefs', prefs) === hashRow('prefs', derived);
}

/** A name that cannot be found is said to be so. */
function warn(warnings: readonly IndexWarning[]): void {
  for (const { topic, text, problem } of warnings.slice(0, MAX_WARNINGS)) {
    console.warn(`Sidelight: ${JSON.stringify(text)} of ${topic} cannot be found on pages (${problem})`);
  }
  const more = warnings.length - MAX_WARNINGS;
  if (more > 0) console.warn(`Sidelight: so it is with ${more} more names`);
}

async function isSound(index: string): Promise<boolean> {
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
