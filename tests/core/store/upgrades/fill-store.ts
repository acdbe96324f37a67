import { keepIndex } from '../../../../core/store/derived-index';
import { MY_PACK, saveTopic } from '../../../../core/store/edits';
import { noteOpened } from '../../../../core/store/opened-topics';
import { changePack, installPacks } from '../../../../core/store/packs';
import { publish } from '../../../../core/store/publish';
import { addQuiet } from '../../../../core/store/quiets';
import { writeSeededVersion } from '../../../../core/store/seeded-version';
import { changeSettings } from '../../../../core/store/settings';
import { pauseSiteUntil, setSiteRule } from '../../../../core/store/site-rules';
import { setSyncOn } from '../../../../core/store/stamps';
import { getCardTopic, setTopicOff } from '../../../../core/store/topics';
import { undo } from '../../../../core/store/undo';
import { putUpdateCheck } from '../../../../core/store/update-checks';
import type { Topic } from '../../../../core/topics/topic';
import type { TopicRef } from '../../../../core/topics/topic-ref';
import { builtInPack, readersPack } from './dumped-packs';

const LABEL = { key: 'changeDensity', args: [] };
/** 1 January 2100. */
const LATE = 4_102_444_800_000;

/** Writes something into every table, as a reader does; what the dump of a version is taken from. */
export async function fillStore(): Promise<void> {
  const builtIn = { pack: builtInPack(), builtIn: true, enabledByDefault: true, digest: 'a'.repeat(64) };
  const own = { pack: readersPack(), builtIn: false, enabledByDefault: true, digest: 'b'.repeat(64) };
  await installPacks([builtIn]);
  await installPacks([own], { label: { key: 'changeImport', args: ['Harbours'] } });
  await writeSeededVersion('0.1.0');
  await setSyncOn(true);

  await writeEdits();
  await writeWishes();
  await changeSettings({ density: 'every', markColor: '#0a7f3c', openDelayMs: 700 }, LABEL);
  await changeSettings({ badge: true, news: true, pausedUntil: LATE, cardTheme: 'dark', presets: false }, LABEL);

  await changePack('org.example.harbours', {
    subscription: { url: 'https://example.org/harbours.json', everyHours: 24 },
  });
  await changePack('org.example.harbours', { enabled: false }, LABEL);
  await undo();
  await writeDerived();
}

async function writeEdits(): Promise<void> {
  const opm = await readTopic('org.example.incidents#opm');
  await saveTopic('org.example.incidents#opm', { ...opm, name: 'My name for it', claims: [] }, {}, LABEL);
  const other = await readTopic('org.example.incidents#t07');
  await saveTopic('org.example.incidents#t07', other, { private: true }, LABEL);
  const mine: Topic = {
    ...other,
    id: 'mine',
    name: { en: 'Mine', ar: 'ملاحظتي' },
    summary: 'Written by the reader. 👩‍🚀',
    aliases: [{ text: 'Mine of the reader', strength: 'strong', match: 'exact' }],
  };
  await saveTopic(`${MY_PACK}#mine`, mine, {}, LABEL);
  await saveTopic(`${MY_PACK}#mine-alone`, { ...mine, id: 'mine-alone' }, { private: true }, LABEL);
}

async function writeWishes(): Promise<void> {
  await addQuiet({ id: 'q1', grain: 'topic', topic: 'org.example.incidents#t02' }, LABEL);
  await addQuiet({ id: 'q2', grain: 'alias', topic: 'org.example.incidents#t03', alias: 'T03 breach' }, LABEL);
  await addQuiet({ id: 'q3', grain: 'topic', topic: 'org.example.incidents#t04', until: LATE }, LABEL);
  await addQuiet({ id: 'q4', grain: 'topic', topic: 'org.example.incidents#t05', digest: '0123456789abcdef' }, LABEL);
  await setSiteRule('example.org', 'off', LABEL);
  await setSiteRule('xn--mnchen-3ya.example', 'on', LABEL);
  await pauseSiteUntil('news.example', LATE, LABEL);
  await setTopicOff('org.example.incidents#t01', true, LABEL);
}

async function writeDerived(): Promise<void> {
  await publish();
  await keepIndex(Uint32Array.of(1, 2, 3));
  await putUpdateCheck({
    url: 'https://example.org/harbours.json',
    nextCheck: LATE,
    lastCheck: 1_790_000_000_000,
    lastResult: 'held',
    failures: 0,
    digest: 'b'.repeat(64),
    etag: 'W/"1"',
    held: {
      digest: 'c'.repeat(64),
      version: '2.0.0',
      topicCount: 3,
      added: { count: 1, names: ['A new one'] },
      changed: { count: 0, names: [] },
      removed: { count: 1, names: ['An old one'] },
    },
  });
  await noteOpened('org.example.incidents#opm', await readTopic('org.example.incidents#opm'));
}

async function readTopic(ref: TopicRef): Promise<Topic> {
  const card = await getCardTopic(ref);
  if (!card) throw new Error(`There is no ${ref}`);
  return card.topic;
}
