import { beforeEach, describe, expect, it } from 'vitest';
import { readCard } from '../../../core/search/read-card';
import { changePack } from '../../../core/store/packs';
import { resetStore } from '../store/reset-store';
import { installPack, samplePack, sampleTopic } from '../store/sample-pack';

const OTHER = 'com.example.other';
const aliases = (...texts: string[]) => ({ aliases: texts.map((text) => ({ text })) });

beforeEach(async () => {
  await resetStore();
  await installPack(
    samplePack([sampleTopic('apt1', aliases('APT1', 'Comment Crew')), sampleTopic('apt10', aliases('APT10'))]),
  );
  const topics = [sampleTopic('x', aliases('comment  crew')), sampleTopic('y', aliases('Comment Crew tools'))];
  await installPack(samplePack(topics, { id: OTHER, name: 'Other' }));
});

describe('findNamesakes', () => {
  it('finds topics of other packs that go by one of the names, in any case and spacing', async () => {
    const card = await readCard('org.example.sample#apt1');
    expect(card?.namesakes).toEqual([{ ref: `${OTHER}#x`, name: 'X', packName: 'Other' }]);
  });

  it('finds none for a name of its own, or in a pack that is off', async () => {
    expect((await readCard('org.example.sample#apt10'))?.namesakes).toEqual([]);
    await changePack(OTHER, { enabled: false });
    expect((await readCard('org.example.sample#apt1'))?.namesakes).toEqual([]);
  });
});
