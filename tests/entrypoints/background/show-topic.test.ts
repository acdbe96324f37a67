import { beforeEach, expect, it, vi } from 'vitest';
import { lendPackaged } from '../../../core/packaged/packaged-lender';
import { db } from '../../../core/store/database';
import { saveTopic } from '../../../core/store/edits';
import type { TopicRef } from '../../../core/topics/topic-ref';
import { showTopic } from '../../../entrypoints/background/show-topic';
import { resetStore } from '../../core/store/reset-store';
import { installPack, samplePack, sampleTopic } from '../../core/store/sample-pack';

const OPM: TopicRef = 'org.example.sample#opm';
const SONY: TopicRef = 'org.example.sample#sony';
const OTHER: TopicRef = 'org.example.sample#other';
const name = [{ text: 'OPM hack', strength: 'strong', match: 'exact' }] as const;

beforeEach(async () => {
  await resetStore();
  const topics = [
    sampleTopic('opm', { related: ['sony'], aliases: name }),
    sampleTopic('sony'),
    sampleTopic('other', { aliases: name }),
  ];
  await installPack(samplePack(topics));
});

const keepPrivate = async (ref: TopicRef) => {
  const card = await showTopic(ref, {});
  if (!card) throw new Error('no such topic');
  await saveTopic(ref, card.topic, { private: true });
};

it('shows a topic with what belongs to it', async () => {
  expect(await showTopic(OPM, {})).toMatchObject({ ref: OPM, related: [{ ref: SONY }], namesakes: [{ ref: OTHER }] });
});

it('shows nothing of topics that a reader keeps private, no more than of those that are not there [H12]', async () => {
  await keepPrivate(SONY);
  await keepPrivate(OTHER);
  expect(await showTopic(SONY, {})).toBeNull();
  expect(await showTopic('org.example.sample#gone', {})).toBeNull();
  expect(await showTopic(OPM, {})).toMatchObject({ ref: OPM, related: [], namesakes: [] });
});

it('shows nothing of a topic of which cannot be read whether it is private [F10] [H12]', async () => {
  await keepPrivate(SONY);
  lendPackaged(async () => []);
  const damaged = Object.assign(new Error('a damaged place'), { name: 'UnknownError' });
  vi.spyOn(db.edits, 'bulkGet').mockRejectedValueOnce(damaged);
  await expect(showTopic(SONY, {})).rejects.toBe(damaged);
  vi.restoreAllMocks();
});

it.each([undefined, null, 7, ['p#t'], {}, 'opm', '__proto__', `p#${'x'.repeat(10_000_000)}`])(
  'refuses what is no reference, before it looks for it [H12]',
  async (ref) => {
    await expect(showTopic(ref, {})).rejects.toThrow('This is no topic');
  },
);
