import { describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { forgetMetPages, type MetPage, noteMetPage, readMetPages } from '../../../core/session/met-pages';

const page = (url: string, topics: MetPage['topics'] = ['p#a']): MetPage => ({ url, title: url, at: 1, topics });
const urls = async (ref: MetPage['topics'][number]) => (await readMetPages(ref)).map(({ url }) => url);

describe('met pages', () => {
  it('are found by topic, latest first, each once', async () => {
    for (const url of ['one', 'two', 'one']) await noteMetPage(page(url));
    await noteMetPage(page('three', ['p#b']));
    expect(await urls('p#a')).toEqual(['one', 'two']);
    expect(await urls('p#b')).toEqual(['three']);
    expect(await urls('p#c')).toEqual([]);
  });

  it('keep what other frames of a page said, and all that is told at once', async () => {
    await Promise.all([noteMetPage(page('one', ['p#a'])), noteMetPage(page('one', ['p#b'])), noteMetPage(page('two'))]);
    expect(await urls('p#a')).toEqual(['two', 'one']);
    expect(await urls('p#b')).toEqual(['one']);
  });

  it('are a hundred at most, and none with an endless address', async () => {
    for (let i = 0; i < 120; i++) await noteMetPage(page(`page ${i}`));
    await noteMetPage(page('x'.repeat(2_001)));
    const met = await urls('p#a');
    expect(met).toHaveLength(100);
    expect(met[0]).toBe('page 119');
  });

  it('stay below what a browser keeps in memory, the latest first', async () => {
    const topics = (from: number) =>
      Array.from({ length: 1_000 }, (_, i): `p#${string}` => `p#${from + i}${'x'.repeat(90)}`);
    await noteMetPage(page('endless', topics(0)));
    await noteMetPage({ ...page('endless', topics(1_000)), title: 'x'.repeat(100_000) });
    const [endless] = await readMetPages(topics(1_000)[0] ?? 'p#a');
    expect([endless?.topics.length, endless?.title.length]).toEqual([1_000, 300]);
    for (let i = 0; i < 60; i++) await noteMetPage(page(`page ${i}`, topics(0)));
    const kept = await readMetPages(topics(0)[0] ?? 'p#a');
    expect(kept[0]?.url).toBe('page 59');
    expect(kept.length).toBeGreaterThan(10);
    expect(JSON.stringify(kept).length).toBeLessThan(2_100_000);
    const long = Array.from({ length: 1_000 }, (_, i): `p#${string}` => `p#${i}${'x'.repeat(2_000)}`);
    await noteMetPage(page('too much', long));
    expect((await readMetPages(topics(0)[0] ?? 'p#a')).length).toBe(kept.length);
  });

  it('lie in memory only, and are forgotten', async () => {
    await noteMetPage(page('one'));
    expect(await browser.storage.local.get(null)).toEqual({});
    await forgetMetPages();
    expect(await urls('p#a')).toEqual([]);
    await browser.storage.session.set({ metPages: 'damaged' });
    expect(await urls('p#a')).toEqual([]);
  });
});
