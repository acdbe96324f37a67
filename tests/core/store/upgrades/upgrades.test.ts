import { beforeEach, describe, expect, it } from 'vitest';
import { encodeArtifact } from '../../../../core/matching/artifact-text';
import { compileIndex } from '../../../../core/matching/compile-index';
import { readPublished } from '../../../../core/published/published';
import { searchStore } from '../../../../core/search/search-store';
import { checkStore } from '../../../../core/store/copy/check-store';
import { digestRows, readKeptRows } from '../../../../core/store/copy/kept-snapshot';
import { db, type NamedRow, type OldTopicRow, type PackRow } from '../../../../core/store/database';
import type { HistoryRow } from '../../../../core/store/history';
import { readKept } from '../../../../core/store/kept-rows';
import { KEPT_TABLES } from '../../../../core/store/kept-tables';
import { listIndexTopics } from '../../../../core/store/list-index-topics';
import type { TopicPage } from '../../../../core/store/pack-pages';
import { publishIfStale } from '../../../../core/store/publish';
import { readSettings } from '../../../../core/store/settings';
import { listRulesInForce } from '../../../../core/store/site-rules';
import { readState, type StoreState } from '../../../../core/store/store-state';
import { getCardTopic, getPackTopic } from '../../../../core/store/topics';
import { undo } from '../../../../core/store/undo';
import type { Topic } from '../../../../core/topics/topic';
import { type TopicRef, topicRef } from '../../../../core/topics/topic-ref';
import { DUMPED_VERSIONS, type Dump, dumpedRows, readDump } from './dump';
import { restoreDump } from './restore-dump';
import { schemaOf } from './schema-of';
import { takeDump } from './take-dump';

/** Tables of no kept row whose rows stay as they were. */
const AS_IT_WAS = ['history', 'updateChecks', 'openedTopics'] as const;

describe.each(DUMPED_VERSIONS)('a database of version %i', (version) => {
  const dump = readDump(version);

  beforeEach(async () => {
    await restoreDump(dump);
    await db.open();
  });

  it('keeps every row that a reader decided or wrote, under a digest that is right [U02]', async () => {
    for (const name of KEPT_TABLES) {
      const rows = dumpedRows(dump, name);
      // What is kept in pages is said in the row of its pack since version 3.
      expect(await db.table(name).toArray(), name).toEqual(
        rows.map((row) => (name === 'packs' ? expect.objectContaining(row) : row)),
      );
    }
    expect(dumpedRows(dump, 'packs').length * dumpedRows(dump, 'quiets').length).toBeGreaterThan(0);
    for (const name of AS_IT_WAS) expect(await db.table(name).toArray(), name).toEqual(dumpedRows(dump, name));
    const { digest, generation } = await readState();
    expect(digest).toBe(digestRows((await db.transaction('r', db.tables, readKeptRows)).rows.values()));
    expect(generation).toBe(generationOf(dump));
    expect(await checkStore()).toBeNull();
  });

  it('keeps every topic of every pack, and finds it by its words [U02]', async () => {
    const topics = topicsOf(dump);
    expect(topics.length).toBe(24);
    for (const { ref, topic } of topics) expect(await getPackTopic(ref), ref).toEqual(topic);
    expect((await getCardTopic('org.example.incidents#opm'))?.topic.claims).toEqual(
      version < 3 ? ['It was noticed late.'] : [],
    );
    expect((await searchStore('взлом')).map(({ ref }) => ref)).toEqual(['org.example.incidents#opm']);
    expect((await searchStore('t19 breach'))[0]?.ref).toBe('org.example.incidents#t19');
  });

  it('derives anew what was derived [U02]', async () => {
    await publishIfStale();
    const { prefs, index } = await readPublished();
    expect(prefs).toEqual({
      ...(await readSettings()),
      siteRules: await listRulesInForce(),
      generation: generationOf(dump),
      indexGeneration: (await readState()).indexGeneration,
    });
    const wanted = await listIndexTopics();
    expect(wanted.map(({ ref }) => ref)).not.toContain('org.example.incidents#t01');
    expect(wanted.map(({ ref }) => ref)).toContain('org.example.incidents#opm');
    expect(index).toBe(encodeArtifact(compileIndex(wanted).words));
  });

  it.runIf(version >= 3)('lets the reader take the last change back', async () => {
    const history = dumpedRows(dump, 'history') as HistoryRow[];
    const last = history.findLast(({ undone }) => !undone);
    expect(await undo()).toEqual(last);
    for (const { table, key, before } of last?.changes ?? []) {
      expect((await readKept(table, key)) ?? null).toEqual(before);
    }
    expect(await checkStore()).toBeNull();
  });

  it('has the tables of a new one, and is the same when it is opened again [U02]', async () => {
    const after = await takeDump();
    expect(schemaOf(after)).toEqual(schemaOf(readDump(db.verno)));
    db.close({ disableAutoOpen: false });
    await db.open();
    expect(await takeDump()).toEqual(after);
  });
});

/** Where the store stood: until version 2 that was a row of its own. */
function generationOf(dump: Dump): unknown {
  const meta = new Map((dumpedRows(dump, 'meta') as NamedRow[]).map(({ key, value }) => [key, value]));
  return meta.get('generation') ?? (meta.get('state') as StoreState).generation;
}

/** Every topic of a pack that a dump holds: until version 2 one by one, then by the page. */
function topicsOf(dump: Dump): { readonly ref: TopicRef; readonly topic: Topic }[] {
  const packs = dumpedRows(dump, 'packs') as PackRow[];
  const pages = dumpedRows(dump, 'topicPages') as TopicPage[];
  const paged = pages.flatMap(({ edition, topics }) =>
    topics.map((topic) => ({
      ref: topicRef(packs.find((pack) => pack.edition === edition)?.id ?? '', topic.id),
      topic,
    })),
  );
  if (paged.length > 0) return paged;
  const rows = dumpedRows(dump, 'topics') as OldTopicRow[];
  return rows.map(({ packId, ...topic }) => ({ ref: topicRef(packId, topic.id), topic }));
}
