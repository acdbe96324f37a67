import { beforeEach, describe, expect, it, vi } from 'vitest';
import { compileIndex } from '../../../core/matching/compile-index';
import { isIndexMark, markIndex } from '../../../core/published/index-mark';
import { readPublished, watchPublished, writePublished } from '../../../core/published/published';
import { isMarkingOn } from '../../../core/sites/is-marking-on';
import { keepIndex, readKeptIndex } from '../../../core/store/derived-index';
import { listIndexTopics } from '../../../core/store/list-index-topics';
import { changePack } from '../../../core/store/packs';
import { publish, publishIfStale } from '../../../core/store/publish';
import { addQuiet } from '../../../core/store/quiets';
import { setSiteRule } from '../../../core/store/site-rules';
import { setTopicOff } from '../../../core/store/topics';
import { findInTexts } from '../../../entrypoints/background/find-in-texts';
import { resetStore } from './reset-store';
import { installPack, samplePack, sampleTopic } from './sample-pack';

vi.mock('../../../core/matching/compile-index', async (importOriginal) => {
  const original = await importOriginal<typeof import('../../../core/matching/compile-index')>();
  return { ...original, compileIndex: vi.fn(original.compileIndex) };
});

vi.mock('../../../core/store/list-index-topics', async (importOriginal) => {
  const original = await importOriginal<typeof import('../../../core/store/list-index-topics')>();
  return { listIndexTopics: vi.fn(original.listIndexTopics) };
});

beforeEach(async () => {
  vi.mocked(listIndexTopics).mockReset();
  vi.mocked(compileIndex).mockClear();
  await resetStore();
  const aliases = [{ text: 'Sony Pictures' }, { text: 'SONY' }];
  const pack = samplePack([sampleTopic('opm'), sampleTopic('sony', { aliases })], { evidence: { what: ['hack'] } });
  await installPack(pack, { builtIn: true, enabledByDefault: true, digest: 'd' });
});

async function publishedAliases(): Promise<string[]> {
  await publish();
  const topics = vi.mocked(compileIndex).mock.lastCall?.[0] ?? [];
  return topics.flatMap((topic) => topic.aliases.map((alias) => alias.text));
}

describe('publish', () => {
  it('hands everything that judging needs to the compiler', async () => {
    await publish();
    expect(vi.mocked(compileIndex).mock.calls[0]?.[0][0]).toMatchObject({
      ref: 'org.example.sample#opm',
      packId: 'org.example.sample',
      kind: 'event',
      packEvidence: { what: [{ text: 'hack' }] },
    });
  });

  it('leaves out what a reader switched off or quietened', async () => {
    expect(await publishedAliases()).toEqual(['opm breach', 'Sony Pictures', 'SONY']);
    await addQuiet({ id: '1', grain: 'alias', topic: 'org.example.sample#sony', alias: 'Sony' });
    expect(await publishedAliases()).toEqual(['opm breach', 'Sony Pictures']);
    await addQuiet({ id: '2', grain: 'topic', topic: 'org.example.sample#sony' });
    expect(await publishedAliases()).toEqual(['opm breach']);
    await setTopicOff('org.example.sample#opm', true);
    expect(await publishedAliases()).toEqual([]);
    await setTopicOff('org.example.sample#opm', false);
    await changePack('org.example.sample', { enabled: false });
    expect(await publishedAliases()).toEqual([]);
  });

  it('says which names cannot be found', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const aliases = [{ text: 'x' }, { text: '\u00ad' }, { text: 'OPM' }].map(
      ({ text }) => ({ text, strength: 'strong', match: 'exact' }) as const,
    );
    vi.mocked(listIndexTopics).mockResolvedValue([{ ref: 'p#t', packId: 'p', kind: 'event', aliases }]);
    await publish();
    expect(warn.mock.calls.map(([message]) => message)).toEqual([
      'Sidelight: "x" of p#t cannot be found on pages (one-character)',
      expect.stringContaining('(empty)'),
    ]);
    warn.mockRestore();
  });

  it('carries preferences to pages, and tells those that watch', async () => {
    const seen = vi.fn();
    const watching = new AbortController();
    watchPublished(seen, watching.signal);
    await setSiteRule('example.org', 'off');
    await publish();
    await vi.waitFor(() => expect(seen).toHaveBeenCalled());
    expect(seen.mock.lastCall?.[0]).toEqual(await readPublished());
    const { prefs } = await readPublished();
    expect(prefs && isMarkingOn(prefs, { hostname: 'www.example.org' })).toBe(false);
    watching.abort();
    seen.mockClear();
    await setSiteRule('example.org', null);
    await publish();
    await new Promise((done) => setTimeout(done, 20));
    expect(seen).not.toHaveBeenCalled();
  });
});

describe('publishing a big store', () => {
  const names = Array.from({ length: 20_000 }, (_, i) => `Operation Number ${i}`);
  const aliases = names.map((text) => ({ text, strength: 'strong', match: 'exact' }) as const);

  /** As if that many names stood in the database, which the stand-in for IndexedDB takes a minute for. */
  const addNames = () =>
    vi
      .mocked(listIndexTopics)
      .mockImplementation(async () => [
        { ref: 'org.example.big#all', packId: 'org.example.big', kind: 'group', aliases },
      ]);

  it('keeps the index where the background finds it and announces its mark', async () => {
    await publish();
    expect(isIndexMark((await readPublished()).index ?? '')).toBe(false);
    expect(await readKeptIndex()).toBeNull();

    addNames();
    await setTopicOff('org.example.sample#opm', true);
    await publish();
    const mark = (await readPublished()).index ?? '';
    expect(isIndexMark(mark)).toBe(true);
    const words = await readKeptIndex();
    expect(words && markIndex(words)).toBe(mark);

    const found = await findInTexts(mark, ['no name', 'See Operation Number 19999.']);
    expect(found.hits.map((hits) => hits.length / 3)).toEqual([0, 1]);
    expect(found.rules.topics.map(([, { ref }]) => ref)).toEqual(['org.example.big#all']);
    await expect(findInTexts('background:0-0', ['x'])).rejects.toThrow('Another index');
    await expect(findInTexts(mark, [1])).rejects.toThrow('Only texts');

    vi.mocked(listIndexTopics).mockResolvedValue([]);
    await setTopicOff('org.example.sample#opm', false);
    await publish();
    expect(isIndexMark((await readPublished()).index ?? '')).toBe(false);
    expect(await readKeptIndex()).toBeNull();
    await expect(findInTexts('background:1-1', ['x'])).rejects.toThrow('Another index');
  });

  it('builds a kept index again that is gone or damaged', async () => {
    addNames();
    await publish();
    const words = await readKeptIndex();
    if (!words) throw new Error('nothing was kept');
    const damaged = words.slice();
    damaged[damaged.length - 1] = (damaged[damaged.length - 1] ?? 0) ^ 1;
    for (const bad of [null, damaged]) {
      await keepIndex(bad);
      await publishIfStale();
      expect(await readKeptIndex()).toEqual(words);
    }
  });
});

describe('publishIfStale', () => {
  it('compiles only for a generation that was not published', async () => {
    await publishIfStale();
    await publishIfStale();
    expect(compileIndex).toHaveBeenCalledTimes(1);
    await setTopicOff('org.example.sample#opm', true);
    await publishIfStale();
    expect(compileIndex).toHaveBeenCalledTimes(2);
  });

  it('compiles nothing for a change of preferences, and carries it to pages', async () => {
    await publish();
    await setSiteRule('example.org', 'off');
    await publishIfStale();
    expect(compileIndex).toHaveBeenCalledTimes(1);
    expect((await readPublished()).prefs?.siteRules).toContainEqual({ site: 'example.org', marking: 'off' });
  });

  it('builds a damaged index again', async () => {
    await publish();
    const { prefs, index } = await readPublished();
    if (!prefs || !index) throw new Error('nothing was published');
    await writePublished(prefs, `${index.slice(0, -8)}AAAAAAAA`);
    await publishIfStale();
    expect((await readPublished()).index).toBe(index);
  });
});
