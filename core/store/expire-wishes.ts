import { parseTopicRef } from '../topics/topic-ref';
import { db } from './database';
import { type Keeper, keptId } from './kept-rows';
import type { KeptTable } from './kept-tables';
import type { StoredQuiet } from './quiets';
import { readTopic } from './read-topic';
import { readSettings } from './settings';
import { stampRows } from './stamps';
import { digestTopic } from './topic-digest';
import { write } from './write';

/**
 * Takes back the wishes for less whose time is over, or whose topic says something new; gives whether there were any. To the reader's
 * other browsers a wish ended when its time was over, however late this one notices: what was wished there since is newer.
 */
export async function expireWishes(now: number): Promise<boolean> {
  if ((await findOver(now)).isEmpty) return false;
  const takeBack = async (keeper: Keeper) => {
    // Looked up again: the reader may have wished for more meanwhile.
    const { quiets, rules, isPauseOver, pausedUntil } = await findOver(now);
    const ends = new Map<string, number>();
    const noteEnd = (table: KeptTable, key: string, until = now) => ends.set(keptId(table, key), Math.min(until, now));
    for (const { id, until } of quiets) {
      await keeper.remove('quiets', id);
      noteEnd('quiets', id, until);
    }
    for (const { site, after, until } of rules) {
      if (after) await keeper.put('siteRules', { site, marking: after });
      else await keeper.remove('siteRules', site);
      noteEnd('siteRules', site, until);
    }
    if (isPauseOver) {
      await keeper.remove('settings', 'pausedUntil');
      noteEnd('settings', 'pausedUntil', pausedUntil);
    }
    await stampRows(ends);
  };
  await write(takeBack, undefined, false);
  return true;
}

/** When the next wish is over, in milliseconds since 1970; `null` when none ends by the clock. */
export async function findNextExpiry(): Promise<number | null> {
  const { pausedUntil } = await readSettings();
  const wishes = [...(await db.quiets.toArray()), ...(await db.siteRules.toArray())];
  // Not spread into `Math.min`: there may be more of them than a call takes.
  const next = wishes.reduce(
    (first, { until = first }) => Math.min(first, until),
    pausedUntil || Number.POSITIVE_INFINITY,
  );
  return Number.isFinite(next) ? next : null;
}

/** In one transaction, as often as something is published: one for each wish would take longer than all the rest. */
async function findOver(now: number) {
  const isDue = ({ until }: { readonly until?: number }) => until !== undefined && until <= now;
  const tables = [db.quiets, db.siteRules, db.settings, db.packs, db.topicPages, db.edits];
  return db.transaction('r', tables, async () => {
    const quiets: StoredQuiet[] = [];
    for (const quiet of await db.quiets.toArray()) if (isDue(quiet) || (await isNews(quiet))) quiets.push(quiet);
    const rules = await db.siteRules.filter(isDue).toArray();
    const { pausedUntil } = await readSettings();
    const isPauseOver = pausedUntil > 0 && pausedUntil <= now;
    return { quiets, rules, isPauseOver, pausedUntil, isEmpty: quiets.length + rules.length === 0 && !isPauseOver };
  });
}

async function isNews({ topic: ref, digest }: StoredQuiet): Promise<boolean> {
  if (digest === undefined) return false;
  const { packId, topicId } = parseTopicRef(ref);
  const pack = await db.packs.get(packId);
  const topic = pack && (await readTopic(pack, topicId));
  // A pack that is gone may come back: the wish waits for it.
  return topic != null && digestTopic(topic) !== digest;
}
