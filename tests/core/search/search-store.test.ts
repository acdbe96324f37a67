import { beforeEach, describe, expect, it } from 'vitest';
import { searchStore } from '../../../core/search/search-store';
import { saveTopic } from '../../../core/store/edits';
import { changePack } from '../../../core/store/packs';
import { getCardTopic } from '../../../core/store/topics';
import { resetStore } from '../store/reset-store';
import { installPack, samplePack, sampleTopic } from '../store/sample-pack';

const PACK = 'org.example.sample';

beforeEach(async () => {
  await resetStore();
  const many = Array.from({ length: 40 }, (_, i) =>
    sampleTopic(`t${i}`, { name: `Filler ${i}`, aliases: [{ text: `filler ${i}` }] }),
  );
  await installPack(
    samplePack([
      ...many,
      sampleTopic('opm', { name: { en: 'OPM breach', zh: '人事管理局' }, summary: 'Files about millions were taken.' }),
      sampleTopic('snowden', { name: 'Edward Snowden', aliases: [{ text: 'Snowden' }, { text: 'Эдвард Сноуден' }] }),
    ]),
  );
});

const find = async (query: string) => (await searchStore(query)).map(({ ref }) => ref.replace(`${PACK}#`, ''));

describe('searchStore', () => {
  it.each([
    ['opm', 'opm'],
    ['snow', 'snowden'],
    ['snowdn', 'snowden'],
    ['сноуд', 'snowden'],
    ['管理', 'opm'],
    ['millions', 'opm'],
    ['edward snowden', 'snowden'],
    ['filler 17', 't17'],
    ['o', 'opm'],
  ])('finds by %s', async (query, id) => {
    expect((await find(query))[0]).toBe(id);
  });

  it('finds nothing for blanks, signs and strangers', async () => {
    for (const query of ['', '  ', '!?', 'xylophone']) expect(await find(query)).toEqual([]);
  });

  it('finds what the reader wrote, and no longer what was taken away', async () => {
    const topic = (await getCardTopic(`${PACK}#opm`))?.topic;
    if (!topic) throw new Error('no topic');
    await saveTopic(`${PACK}#opm`, { ...topic, name: 'Personnel files', summary: 'Nothing.' }, {});
    expect(await find('personnel')).toEqual(['opm']);
    expect(await find('millions')).toEqual([]);
  });

  it('looks only into packs that are switched on', async () => {
    await changePack(PACK, { enabled: false });
    expect(await find('opm')).toEqual([]);
  });
});
