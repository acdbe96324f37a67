import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeBackup } from '../../core/backup/write-backup';
import { EXPORT_FORMATS } from '../../core/packs/write/export-formats';
import { writeExport } from '../../core/packs/write/write-export';
import { noteMetPage } from '../../core/session/met-pages';
import { noteRecent } from '../../core/session/recent-topics';
import { saveTopic } from '../../core/store/edits';
import { noteOpened } from '../../core/store/opened-topics';
import { changePack, readPack } from '../../core/store/packs';
import { addQuiet } from '../../core/store/quiets';
import { changeSettings } from '../../core/store/settings';
import { pauseSiteUntil } from '../../core/store/site-rules';
import { setSyncOn } from '../../core/store/stamps';
import { getCardTopic, setTopicOff } from '../../core/store/topics';
import { undo } from '../../core/store/undo';
import { putUpdateCheck } from '../../core/store/update-checks';
import type { TopicRef } from '../../core/topics/topic-ref';
import { resetStore } from './store/reset-store';
import { installPack, samplePack, sampleTopic } from './store/sample-pack';

/** A year in which nothing else happened. */
const NOW = Date.UTC(2041, 6, 9, 12);
const DAY = 86_400_000;
const PACK = 'org.example.sample';
const REF: TopicRef = `${PACK}#opm`;
const VISITED = 'https://visited.example/secret-story';

/** What a backup holds, by its place; `*` stands for an entry of a list. */
const IN_A_BACKUP = [
  'builtInPacks',
  'created',
  'edits',
  'edits.*.aliases',
  'edits.*.edited',
  'edits.*.fields',
  'edits.*.fields.name',
  'edits.*.packId',
  'edits.*.removed',
  'edits.*.topicId',
  'format',
  'packs',
  'packs.*.digest',
  'packs.*.enabled',
  'packs.*.pack',
  'packs.*.subscription',
  'packs.*.subscription.everyHours',
  'packs.*.subscription.url',
  'quiets',
  'quiets.*.grain',
  'quiets.*.id',
  'quiets.*.topic',
  'quiets.*.until',
  'settings',
  'settings.news',
  'settings.rememberMet',
  'siteRules',
  'siteRules.*.marking',
  'siteRules.*.site',
  'siteRules.*.until',
  'topicStates',
  'topicStates.*.off',
  'topicStates.*.packId',
  'topicStates.*.topicId',
  'version',
];

/** A store that was used, with everything on that remembers something. */
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  await resetStore();
  await installPack(samplePack([sampleTopic('opm'), sampleTopic('sony')]), { digest: 'a' });
  await changePack(PACK, { subscription: { url: 'https://packs.example/sample.json', everyHours: 24 } });
  await setSyncOn(true);
  await changeSettings({ news: true, rememberMet: true });
  const topic = (await getCardTopic(REF))?.topic;
  if (!topic) throw new Error('No topic');
  await saveTopic(REF, { ...topic, name: 'Changed and taken back' }, {});
  await undo();
  await saveTopic(REF, { ...topic, name: 'Changed' }, {});
  await noteOpened(REF, topic);
  await addQuiet({ id: 'q', grain: 'topic', topic: REF, until: NOW + DAY });
  await pauseSiteUntil('paused.example', NOW + 2 * DAY);
  await setTopicOff(`${PACK}#sony`, true);
  await noteRecent(REF);
  await noteMetPage({ url: VISITED, title: 'A secret story', at: NOW, topics: [REF] });
  await putUpdateCheck({
    url: 'https://packs.example/sample.json',
    failures: 3,
    lastCheck: NOW,
    nextCheck: NOW + DAY,
    lastResult: 'failed',
    failure: 'addressSlow\nhost-that-failed.example',
  });
});
afterEach(() => vi.useRealTimers());

/** Nothing of what a reader did, but what they chose, and no time at which anything was done. */
const expectNoTrace = (text: string) => {
  for (const trace of [VISITED, 'secret', 'host-that-failed', 'taken back', 'paused.example']) {
    expect(text).not.toContain(trace);
  }
  expect(text).not.toMatch(/2041|\b22\d{11}\b/);
};

describe('what is saved as a file', () => {
  it.each(EXPORT_FORMATS.map(({ format }) => format))(
    'says nothing of its reader: a pack as %s [P10]',
    async (format) => {
      const pack = await readPack(PACK);
      if (!pack) throw new Error('No pack');
      expectNoTrace(writeExport(pack, format));
    },
  );

  it('says in a backup what was chosen, until when, and when a topic was last edited [P10]', async () => {
    const text = await (await writeBackup('1.2.3', new Date(NOW))).text();
    const backup = JSON.parse(text);
    expect(listPlaces(backup)).toEqual(IN_A_BACKUP);
    expect(backup).toMatchObject({
      created: new Date(NOW).toISOString(),
      quiets: [{ until: NOW + DAY }],
      siteRules: [{ site: 'paused.example', until: NOW + 2 * DAY }],
      edits: [{ edited: new Date(NOW).toISOString() }],
    });
    const { created: _created, quiets: _quiets, siteRules: _rules, edits, ...rest } = backup;
    expectNoTrace(JSON.stringify([rest, edits.map(({ edited: _edited, ...edit }: { edited: string }) => edit)]));
  });
});

/** Where something stands in a backup, lists and packs aside. */
function listPlaces(value: unknown, place = ''): string[] {
  if (typeof value !== 'object' || value === null || /\*\.pack$/.test(place)) return [];
  const found = Array.isArray(value)
    ? value.flatMap((entry) => listPlaces(entry, `${place}.*`))
    : Object.entries(value).flatMap(([key, below]) => {
        const here = place === '' ? key : `${place}.${key}`;
        return [here, ...listPlaces(below, here)];
      });
  return [...new Set(found)].sort();
}
