import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type ChosenParts, chooseParts } from '../../core/backup/choose-parts';
import { parseBackup } from '../../core/backup/parse-backup';
import { writeBackup } from '../../core/backup/write-backup';
import { db } from '../../core/store/database';
import { readPack } from '../../core/store/packs';
import { addQuiet } from '../../core/store/quiets';
import { restoreParts } from '../../core/store/restore';
import { setSiteRule } from '../../core/store/site-rules';
import { readState } from '../../core/store/store-state';
import { createImport } from '../../entrypoints/options/import/create-import';
import type { ImportWorker } from '../../entrypoints/options/import/start-import-worker';
import { storeImport } from '../../entrypoints/options/import/store-import';
import { MISP_CLUSTER, STIX_BUNDLE } from '../core/packs/read/samples';
import { resetStore } from '../core/store/reset-store';
import { installPack, samplePack, samplePackData, sampleTopic } from '../core/store/sample-pack';
import { countCases } from './count-cases';
import { editStructure } from './edit-structure';

// What a page knows of its reader.
vi.mock('../../core/page/read-languages', () => ({ readLanguages: () => ['en'] }));

const PACK = samplePackData([sampleTopic('opm', { related: ['sony'] }), sampleTopic('sony')]);
const { numRuns: share } = countCases(5);
const timeout = 300_000;
/** The store grows with each. */
const numRuns = Math.min(share, 200);

beforeEach(async () => {
  await resetStore();
  vi.stubGlobal('fetch', async () => new Response('@everyday\n0bear\n'));
  await installPack(samplePack([sampleTopic('before')], { id: 'org.example.before' }));
  await addQuiet({ id: 'q', grain: 'topic', topic: 'org.example.before#before' });
  await setSiteRule('example.org', 'off');
});
afterEach(() => vi.unstubAllGlobals());

/** Every row of every table. */
async function readAll(): Promise<string> {
  return JSON.stringify(await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()])));
}

/** Takes a file all the way; whether it was stored. Throws what the page would be told. */
async function importData(data: unknown): Promise<string | null> {
  const handlers = createImport(() => undefined);
  const outcome = await handlers.read(new Blob([JSON.stringify(data) ?? '']), 'x.json', {});
  if (outcome.kind !== 'preview') return null;
  const worker = {
    call: async (name: keyof typeof handlers, ...args: readonly unknown[]) =>
      (handlers[name] as (...given: readonly unknown[]) => unknown)(...args),
    end: () => undefined,
  } as unknown as ImportWorker;
  const { signal } = new AbortController();
  await storeImport(worker, { mode: 'replace', signal, onProgress: () => undefined, onSize: () => undefined });
  return outcome.preview.header.id;
}

it('stores a mutated file as a whole or not at all [B01]', { timeout }, async () => {
  let stored = 0;
  const check = async (data: unknown) => {
    const before = await readAll();
    const id = await importData(data);
    if (id === null) {
      expect(await readAll()).toBe(before);
      return;
    }
    stored += 1;
    const row = await db.packs.get(id);
    expect((await readPack(id))?.topics).toHaveLength(row?.topicCount ?? -1);
    expect(await db.packs.get('org.example.before')).toBeDefined();
  };
  const data = fc.oneof(editStructure(PACK), editStructure(MISP_CLUSTER), editStructure(STIX_BUNDLE));
  await fc.assert(fc.asyncProperty(data, check), { numRuns });
  expect(stored).toBeGreaterThan(0);
});

it('restores a mutated backup as a whole or not at all [B01]', { timeout }, async () => {
  const backup = JSON.parse(await (await writeBackup('1.0.0', new Date('2026-01-02'))).text());
  const chosen = { settings: true, sites: true, quieted: true, edits: true, builtIn: true };
  const check = async (data: unknown) => {
    const before = await readAll();
    const read = await parseBackup(data);
    if ('faults' in read) {
      expect(await readAll()).toBe(before);
      return;
    }
    const packs = new Set(read.backup.packs.map(({ pack }) => pack.id));
    const parts: ChosenParts = { ...chosen, packs };
    const { generation } = await readState();
    await restoreParts(chooseParts(read.backup, parts), 'replace', { label: { key: 'changeRestore', args: ['x'] } });
    expect((await readState()).generation).toBeGreaterThanOrEqual(generation);
    expect(await db.siteRules.count()).toBe(read.backup.siteRules.length);
    for (const id of packs) expect((await readPack(id))?.id).toBe(id);
  };
  await fc.assert(fc.asyncProperty(editStructure(backup), check), { numRuns });
});
