import { beforeEach, expect, it } from 'vitest';
import { db } from '../../../core/store/database';
import { readInstalledPack } from '../../../core/store/packs';
import { resetStore } from './reset-store';
import { installPack, samplePack, sampleTopic } from './sample-pack';

beforeEach(resetStore);

it('has nothing of an import whose pages a browser kept although it took them back [F07]', async () => {
  await installPack(samplePack([sampleTopic('opm')]));
  const [stored] = await db.packs.toArray();
  const edition = (stored?.edition ?? 0) + 1;
  const [stray] = samplePack([sampleTopic('stray')]).topics;
  if (!stray) throw new Error('no topic');
  await db.topicPages.add({ edition, page: 0, first: stray.id, topics: [stray] });
  await db.topicPages.add({ edition, page: 7, first: stray.id, topics: [stray] });
  await db.indexPages.add({ edition, page: 3, topics: [stray] });
  await installPack(samplePack([sampleTopic('opm'), sampleTopic('sony')], { version: '2.0.0' }));
  expect((await readInstalledPack('org.example.sample'))?.topics.map(({ id }) => id)).toEqual(['opm', 'sony']);
  expect(await db.topicPages.where(':id').between([edition, 0], [edition, 99]).count()).toBe(1);
  expect(await db.indexPages.where(':id').between([edition, 0], [edition, 99]).count()).toBe(1);
});
