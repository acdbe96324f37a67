import fc from 'fast-check';
import { expect, it } from 'vitest';
import { encodeArtifact } from '../../../core/matching/artifact-text';
import { compileIndex } from '../../../core/matching/compile-index';
import { readPublished } from '../../../core/published/published';
import { checkStore } from '../../../core/store/copy/check-store';
import { isAsLeft } from '../../../core/store/copy/is-as-left';
import { readKeptRows } from '../../../core/store/copy/kept-snapshot';
import { db } from '../../../core/store/database';
import { hasPages } from '../../../core/store/edition';
import { newTopicRef, removeEdit, saveTopic } from '../../../core/store/edits';
import { listIndexTopics } from '../../../core/store/list-index-topics';
import { changePack, installPacks, listPacks, readPack, removePack } from '../../../core/store/packs';
import { publish } from '../../../core/store/publish';
import { addQuiet } from '../../../core/store/quiets';
import { readState } from '../../../core/store/store-state';
import { getCardTopic, listTopics, setTopicOff } from '../../../core/store/topics';
import { redo, undo } from '../../../core/store/undo';
import { parsePack } from '../../../core/topics/parse-pack';
import { topicRef } from '../../../core/topics/topic-ref';
import { resetStore } from './reset-store';
import { samplePack, sampleTopic } from './sample-pack';

const PACKS = ['org.example.one', 'org.example.two'];
const label = { key: 'x', args: [] };
let count = 0;

/** What goes wrong goes wrong between versions of a pack: they come more often. */
const VERSIONS = ['import', 'update', 'undo', 'import', 'update', 'undo', 'undo', 'redo'];
const CHOICES = ['edit', 'own', 'private', 'back', 'off', 'switch', 'quiet', 'remove'];
const step = fc.record({
  act: fc.constantFrom(...VERSIONS, ...CHOICES),
  pack: fc.constantFrom(...PACKS, 'org.example.one'),
  size: fc.constantFrom(0, 1, 17, 40),
  pick: fc.nat(50),
});

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function take({ act, pack, size, pick }: Step): Promise<void> {
  count += 1;
  const topics = Array.from({ length: size }, (_, i) =>
    sampleTopic(i === 3 ? '__proto__' : `t${i}`, { summary: `Told ${count}.` }),
  );
  const install = {
    pack: samplePack(topics, { id: pack, version: `${count}.0.0`, name: `Pack ${count}` }),
    builtIn: false,
    enabledByDefault: true,
    digest: String(count),
  };
  const listed = await listTopics();
  const some = listed[pick % Math.max(1, listed.length)];
  const ref = some && topicRef(some.packId, some.id);
  const topic = ref && (await getCardTopic(ref))?.topic;
  const exists = await db.packs.get(pack);
  if (act === 'import') await installPacks([install], { label });
  else if (act === 'update' && exists) await installPacks([install]);
  else if (act === 'own') {
    const own = newTopicRef();
    const id = own.slice(own.lastIndexOf('#') + 1);
    await saveTopic(own, samplePack([sampleTopic(id, { name: `Own ${count}` })]).topics[0] as never, {}, label);
  } else if (ref && topic && act === 'edit') await saveTopic(ref, { ...topic, name: `Edit ${count}` }, {}, label);
  else if (ref && topic && act === 'private') await saveTopic(ref, topic, { private: true }, label);
  else if (ref && act === 'back') await removeEdit(ref, label);
  else if (ref && act === 'off') await setTopicOff(ref, pick % 2 === 0, label);
  else if (ref && act === 'quiet') await addQuiet({ id: `q${pick}`, grain: 'topic', topic: ref }, label);
  else if (exists && act === 'switch') await changePack(pack, { enabled: !exists.enabled }, label);
  else if (exists && act === 'remove') await removePack(pack, label);
  else if (act === 'undo') await undo();
  else if (act === 'redo') await redo();
}

/** Another page may have removed the pack. */
function expectGone(error: unknown): void {
  expect(String(error)).toContain('There is no pack');
}

async function expectSound(): Promise<void> {
  const { digest } = await db.transaction('r', db.tables, readKeptRows);
  expect((await readState()).digest).toBe(digest);
  expect(await isAsLeft()).toBe(true);
  const packs = await listPacks();
  for (const pack of packs) {
    expect(await hasPages(pack)).toBe(true);
    const pages = await db.topicPages.filter(({ edition }) => edition === pack.edition).toArray();
    expect(pages.flatMap(({ topics }) => topics)).toHaveLength(pack.topicCount);
    expect(parsePack(await readPack(pack.id, { withPrivate: false }))).toHaveProperty('pack');
  }
  const used = new Set(packs.map(({ edition }) => edition));
  for (const { changes } of await db.history.toArray())
    for (const { before, after } of changes)
      for (const row of [before, after]) if (row && 'edition' in row) used.add(row.edition as number);
  for (const table of [db.topicPages, db.indexPages, db.wordPages])
    await table.each(({ edition }) => expect(used).toContain(edition));
  await publish();
  const { index, prefs } = await readPublished();
  expect(index).toBe(encodeArtifact(compileIndex(await listIndexTopics()).words));
  expect(prefs?.generation).toBe((await readState()).generation);
}

it('is sound after changes in any order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { maxLength: 12 }), async (groups) => {
      await resetStore();
      await take({ act: 'import', pack: PACKS[0] ?? '', size: 17, pick: 0 });
      // Steps of a group come from several pages at once.
      for (const group of groups) {
        await Promise.all(group.map((each) => take(each).catch(expectGone)));
        await expectSound();
      }
      // All the way back and forth again.
      while (await undo()) await expectSound();
      while (await redo()) await expectSound();
      expect(await checkStore()).toBeNull();
    }),
    { numRuns: 15 },
  );
}, 60_000);
