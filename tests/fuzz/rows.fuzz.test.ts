import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { parseBackup } from '../../core/backup/parse-backup';
import { parseRow } from '../../core/backup/parse-row';
import { parsePolicy } from '../../core/packs/update/parse-policy';
import { takeTopicSeed } from '../../core/page/topic-seed';
import { readPublished } from '../../core/published/published';
import { isMarkingOn } from '../../core/sites/is-marking-on';
import type { SyncedTable } from '../../core/store/stamps';
import { accountKey, browserAccount } from '../../core/sync/account';
import { storeDevice } from '../../core/sync/store-device';
import { isSafeLink } from '../../core/topics/link';
import { DEFAULT_SETTINGS } from '../../core/topics/settings';
import { readWish } from '../../entrypoints/background/read-wish';
import { samplePackData, sampleTopic } from '../core/store/sample-pack';
import { checkFaults } from './check-faults';
import { countCases } from './count-cases';
import { editStructure } from './edit-structure';
import { timeCases } from './time-cases';

const PACK = 'org.example.sample';
const EDIT = {
  packId: PACK,
  topicId: 'opm',
  private: true,
  fields: { name: { en: 'Mine', de: 'Meins' }, kind: 'event', sources: [{ title: 'a', publisher: 'b' }] },
  removed: ['summary'],
  aliases: [
    { text: 'OPM', alias: null },
    { text: 'mine', lang: 'en', alias: { text: 'mine', strength: 'weak', match: 'exact' } },
  ],
  edited: '2026-01-02T03:04:05.678Z',
};
const ROWS: readonly (readonly [table: SyncedTable, row: object, key: unknown])[] = [
  ['settings', { key: 'openDelayMs', value: 500 }, 'openDelayMs'],
  ['siteRules', { site: 'example.org/a', marking: 'off', until: 5, after: 'on' }, 'example.org/a'],
  ['quiets', { id: 'q', grain: 'alias', topic: `${PACK}#opm`, alias: 'OPM', until: 5 }, 'q'],
  ['topicStates', { packId: PACK, topicId: 'opm', off: true }, [PACK, 'opm']],
  ['edits', EDIT, [PACK, 'opm']],
];
const BACKUP = {
  format: 'sidelight-backup/1',
  created: '2026-01-02T03:04:05.678Z',
  version: '1.0.0',
  settings: { density: 'every', markColor: '#123456' },
  ...Object.fromEntries(ROWS.slice(1).map(([table, row]) => [table, [row]])),
  builtInPacks: [{ id: 'built.in', enabled: false }],
  packs: [
    {
      enabled: true,
      digest: 'a',
      subscription: { url: 'https://example.org/p.json', everyHours: 24 },
      pack: samplePackData([sampleTopic('opm')]),
    },
  ],
};
const POLICY = {
  packs: [{ url: 'https://example.org/p.json', everyHours: 24 }],
  settings: { enabled: true, openDelayMs: 300 },
  siteRules: [{ site: 'example.org', marking: 'off' }],
};
const PREFS = { ...DEFAULT_SETTINGS, generation: 1, indexGeneration: 1, siteRules: [ROWS[1]?.[1]] };

/** What came into the store would be read by pages: none of it may be what its type does not say. */
const isFlat = (row: object) => Object.values(row).every((value) => typeof value !== 'object' || value === null);

describe('mutated data that is read as rows', () => {
  const many = countCases(50);
  const few = countCases(15);
  it('is a backup or has faults [B01]', { timeout: many.timeout }, async (context) => {
    const times = timeCases();
    const check = async (data: unknown) => {
      const read = await times.run(() => parseBackup(data));
      if ('faults' in read) checkFaults(read.faults);
      else expect(read.backup.packs.every(({ pack }) => Array.isArray(pack.topics))).toBe(true);
    };
    await fc.assert(fc.asyncProperty(editStructure(BACKUP), check), { numRuns: many.numRuns });
    times.note(context, 'backups');
  });

  for (const [table, row, key] of ROWS) {
    const id = JSON.stringify([table, key]);
    it(`is a row of ${table} or none, from a file and from the account [B01]`, { timeout: few.timeout }, async () => {
      const check = async (item: unknown) => {
        const data = (item as { row?: unknown } | null)?.row;
        const parsed = parseRow(table, data);
        if (parsed && table !== 'edits') expect(isFlat(parsed)).toBe(true);
        await browser.storage.sync.set({ [accountKey(id)]: item });
        const found = (await browserAccount.read()).get(id);
        const understood = found ? storeDevice.understand(id, found) : null;
        if (understood?.row) expect(understood.row).toEqual(parsed);
      };
      await fc.assert(fc.asyncProperty(editStructure({ at: 1, row }), check), { numRuns: few.numRuns });
    });
  }

  it('is a policy of what is right in it, and says what is not [B01]', { timeout: few.timeout }, () => {
    const check = (data: unknown) => {
      const { policy, faults } = parsePolicy(data);
      expect(policy.packs.every(({ url }) => url.trim().startsWith('https://'))).toBe(true);
      for (const fault of faults) expect(fault).toMatch(/^(?:packs|settings|siteRules)(?:\[\d+\]|\.\w+)?: ./);
      const { settings } = data as { settings?: unknown };
      if (data !== null && settings !== undefined && !(typeof settings === 'object')) {
        expect(faults.some((fault) => fault.startsWith('settings'))).toBe(true);
      }
    };
    fc.assert(fc.property(editStructure(POLICY), check), { numRuns: few.numRuns });
  });

  it('is what pages read of the choices, or nothing [B01]', { timeout: few.timeout }, async () => {
    const check = async (prefs: unknown) => {
      await browser.storage.local.set({ prefs, index: 5 });
      const published = await readPublished();
      expect(published.index).toBeNull();
      if (published.prefs)
        expect(isMarkingOn(published.prefs, { hostname: 'example.org', path: '/a' })).toBeTypeOf('boolean');
    };
    await fc.assert(fc.asyncProperty(editStructure(PREFS), check), { numRuns: few.numRuns });
  });

  it('is a wish for less or refused [B01]', { timeout: few.timeout }, () => {
    const check = (data: unknown) => {
      try {
        expect(isFlat(readWish(data))).toBe(true);
      } catch (error) {
        expect(error).toHaveProperty('message', 'This is no wish for less');
      }
    };
    fc.assert(fc.property(editStructure({ grain: 'alias', topic: 'a#b', alias: 'x', until: 5 }), check), {
      numRuns: few.numRuns,
    });
  });

  it('is what a topic begins with, or nothing [B01]', { timeout: few.timeout }, async () => {
    const seed = { name: 'OPM breach', source: { title: 'News', url: 'https://example.org/' } };
    const check = async (topicSeed: unknown) => {
      await browser.storage.session.set({ topicSeed });
      const taken = await takeTopicSeed();
      if (taken?.source) expect(isSafeLink(taken.source.url) && typeof taken.source.title === 'string').toBe(true);
    };
    await fc.assert(fc.asyncProperty(editStructure(seed), check), { numRuns: few.numRuns });
  });
});
