import { beforeEach, expect, it } from 'vitest';
import { parseBackup } from '../../../core/backup/parse-backup';
import { listUncopiedPacks, writeRescueBackup } from '../../../core/backup/rescue-backup';
import { readRescue } from '../../../core/store/copy/read-rescue';
import { newTopicRef, saveTopic } from '../../../core/store/edits';
import { addQuiet } from '../../../core/store/quiets';
import { changeSettings } from '../../../core/store/settings';
import { setSiteRule } from '../../../core/store/site-rules';
import { getCardTopic } from '../../../core/store/topics';
import { resetStore } from '../store/reset-store';
import { installPack, samplePack, sampleTopic } from '../store/sample-pack';

beforeEach(resetStore);

it('is a backup that can be restored, with all that is no imported topic [F09]', async () => {
  await installPack(samplePack([sampleTopic('opm')]));
  const topic = (await getCardTopic('org.example.sample#opm'))?.topic;
  if (!topic) throw new Error('no topic');
  await saveTopic('org.example.sample#opm', { ...topic, name: 'My name for it' }, {});
  await saveTopic(newTopicRef(), { ...topic, name: 'My own topic' }, {});
  await addQuiet({ id: 'q', grain: 'topic', topic: 'org.example.sample#opm' });
  await setSiteRule('example.org', 'off');
  await changeSettings({ density: 'every' });
  const kept = await readRescue();
  if (!kept) throw new Error('no copy');
  expect(listUncopiedPacks(kept).map(({ id }) => id)).toEqual(['org.example.sample']);
  const file = await writeRescueBackup(kept, '1.2.3', new Date());
  const parsed = await parseBackup(JSON.parse(await file.text()));
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
  const { settings, siteRules, quiets, edits, packs } = parsed.backup;
  expect({ settings, siteRules, quiets: quiets.length }).toEqual({
    settings: { density: 'every' },
    siteRules: [{ site: 'example.org', marking: 'off' }],
    quiets: 1,
  });
  expect(edits.map(({ fields }) => fields.name).sort()).toEqual(['My name for it', 'My own topic']);
  expect(packs.map(({ pack }) => pack.id)).toEqual(['urn:sidelight:my-topics']);
});
