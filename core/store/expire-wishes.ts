import { parseTopicRef } from '../topics/topic-ref';
import { db } from './database';
import type { StoredQuiet } from './quiets';
import { readTopic } from './read-topic';
import { readSettings } from './settings';
import { digestTopic } from './topic-digest';
import { write } from './write';

/** Takes back the wishes for less whose time is over, or whose topic says something new; gives whether there were any. */
export async function expireWishes(now: number): Promise<boolean> {
  if ((await findOver(now)).isEmpty) return false;
  await write(async (keeper) => {
    // Looked up again: the reader may have wished for more meanwhile.
    const { quiets, rules, isPauseOver } = await findOver(now);
    for (const { id } of quiets) await keeper.remove('quiets', id);
    for (const { site, after } of rules) {
      if (after) await keeper.put('siteRules', { site, marking: after });
      else await keeper.remove('siteRules', site);
    }
    if (isPauseOver) await keeper.remove('settings', 'pausedUntil');
  });
  return true;
}

/** When the next wish is over, in milliseconds since 1970; `null` when none ends by the clock. */
export async function findNextExpiry(): Promise<number | null> {
  const { pausedUntil } = await readSettings();
  const ends = [...(await db.quiets.toArray()), ...(await db.siteRules.toArray())].map(({ until }) => until);
  const known = [...ends, pausedUntil || undefined].filter((end) => end !== undefined);
  return known.length === 0 ? null : Math.min(...known);
}

async function findOver(now: number) {
  const isDue = ({ until }: { readonly until?: number }) => until !== undefined && until <= now;
  const quiets: StoredQuiet[] = [];
  for (const quiet of await db.quiets.toArray()) if (isDue(quiet) || (await isNews(quiet))) quiets.push(quiet);
  const rules = await db.siteRules.filter(isDue).toArray();
  const { pausedUntil } = await readSettings();
  const isPauseOver = pausedUntil > 0 && pausedUntil <= now;
  return { quiets, rules, isPauseOver, isEmpty: quiets.length + rules.length === 0 && !isPauseOver };
}

async function isNews({ topic: ref, digest }: StoredQuiet): Promise<boolean> {
  if (digest === undefined) return false;
  const { packId, topicId } = parseTopicRef(ref);
  return db.transaction('r', [db.packs, db.topicPages, db.edits], async () => {
    const pack = await db.packs.get(packId);
    const topic = pack && (await readTopic(pack, topicId));
    // A pack that is gone may come back: the wish waits for it.
    return topic != null && digestTopic(topic) !== digest;
  });
}
