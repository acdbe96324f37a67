import { beforeEach, describe, expect, it } from 'vitest';
import { saveTopic } from '../../../core/store/edits';
import { readSurroundings } from '../../../core/store/read-surroundings';
import { getCardTopic } from '../../../core/store/topics';
import type { TopicRef } from '../../../core/topics/topic-ref';
import { resetStore } from './reset-store';
import { installPack, samplePack, sampleTopic } from './sample-pack';

const PACK = 'org.example.sample';
const ref = (id: string): TopicRef => `${PACK}#${id}`;
const idsAround = async (id: string) =>
  (await readSurroundings(ref(id))).topics.map((topic) => topic.ref.split('#')[1]);

beforeEach(resetStore);

describe('readSurroundings', () => {
  it('reads a small pack as a whole: the topic, what it leads to, and the rest', async () => {
    await installPack(
      samplePack([
        sampleTopic('alone'),
        sampleTopic('opm', { related: ['sony'] }),
        sampleTopic('sony'),
        sampleTopic('to-opm', { related: ['opm'] }),
      ]),
    );
    expect((await readSurroundings(ref('opm'))).isWhole).toBe(true);
    expect(await idsAround('opm')).toEqual(['opm', 'sony', 'alone', 'to-opm']);
  });

  it('follows a topic into another pack', async () => {
    await installPack(samplePack([sampleTopic('opm', { related: ['org.example.other#far'] })]));
    await installPack(samplePack([sampleTopic('far'), sampleTopic('unseen')], { id: 'org.example.other' }));
    expect(await idsAround('opm')).toEqual(['opm', 'far']);
  });

  it('reads of a big pack only what the topic leads to, and no more than it can show', async () => {
    const chain = Array.from({ length: 400 }, (_, i) => sampleTopic(`t${i}`, { related: [`t${i + 1}`] }));
    await installPack(samplePack([...chain, sampleTopic('t400')]));
    const { isWhole, topics } = await readSurroundings(ref('t7'));
    expect(isWhole).toBe(false);
    expect(topics).toHaveLength(60);
    expect(topics[0]?.ref).toBe(ref('t7'));
    expect(topics.at(-1)?.ref).toBe(ref('t66'));
  });

  it('tells topics as the reader edited them', async () => {
    await installPack(samplePack([sampleTopic('opm'), sampleTopic('sony')]));
    const card = await getCardTopic(ref('opm'));
    if (!card) throw new Error('no topic');
    await saveTopic(ref('opm'), { ...card.topic, name: 'Mine', related: ['sony'] }, {});
    expect((await readSurroundings(ref('opm'))).topics[0]).toMatchObject({ name: 'Mine', related: [ref('sony')] });
  });

  it('is empty around a topic that is not there', async () => {
    await installPack(samplePack([sampleTopic('opm')]));
    expect((await readSurroundings(ref('gone'))).topics).toEqual([]);
    expect(await readSurroundings('org.example.none#gone')).toEqual({ isWhole: false, topics: [] });
  });
});
