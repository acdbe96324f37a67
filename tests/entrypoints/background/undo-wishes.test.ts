import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readHistoryEnds } from '../../../core/store/history';
import { listQuiets } from '../../../core/store/quiets';
import { listSiteRules } from '../../../core/store/site-rules';
import { undo } from '../../../core/store/undo';
import { answerCalls } from '../../../entrypoints/background/handlers';
import { pauseSite } from '../../../entrypoints/background/pause-site';
import { readMessage } from '../../components/read-message';
import { resetStore } from '../../core/store/reset-store';
import { installPack, samplePack, sampleTopic } from '../../core/store/sample-pack';

const OPM = 'org.example.sample#opm';

vi.mock('../../../core/page/translate', async () => ({
  translate: (await import('../../components/read-message')).readMessage,
}));
vi.mock('../../../core/sites/registrable-domain', () => ({ registrableDomain: async (host: string) => host }));

beforeEach(async () => {
  await resetStore();
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('en');
  await installPack(samplePack([sampleTopic('opm', { name: { en: 'OPM breach', de: 'OPM' } })]));
});

/** A card's wish, as its page's script sends it. */
async function wish(data: object): Promise<void> {
  answerCalls();
  const tab = { id: 1, url: 'https://news.example/', incognito: false };
  const reply = await new Promise((resolve) => {
    const sender = { id: browser.runtime.id, url: tab.url, tab };
    fakeBrowser.runtime.onMessage.trigger({ sidelight: 'quiet', args: [data] }, sender as never, resolve);
  });
  expect(reply).toEqual({ value: null });
}

async function readUndo(): Promise<string> {
  const { label } = (await readHistoryEnds()).undo ?? {};
  return label ? readMessage(label.key, ...label.args) : '';
}

describe('a wish from a card', () => {
  it.each([
    [{ grain: 'topic', topic: OPM }, 'you know “OPM breach”'],
    [{ grain: 'topic', topic: 'gone#x' }, 'you know “gone#x”'],
    [{ grain: 'alias', topic: OPM, alias: 'OPM' }, 'not for “OPM”'],
  ])('can be taken back on the options page: %j', async (data, words) => {
    await wish(data);
    expect(await listQuiets()).toHaveLength(1);
    expect(await readUndo()).toBe(words);
    await undo();
    expect(await listQuiets()).toEqual([]);
  });

  it('waits for a store that is being looked through: healing would take it away', async () => {
    let finish = () => {};
    answerCalls(new Promise<void>((resolve) => (finish = resolve)));
    const tab = { id: 1, url: 'https://news.example/', incognito: false };
    const send = (sidelight: string, ...args: unknown[]) =>
      new Promise((resolve) => {
        const sender = { id: browser.runtime.id, url: tab.url, tab };
        fakeBrowser.runtime.onMessage.trigger({ sidelight, args }, sender as never, resolve);
      });
    const reply = send('quiet', { grain: 'topic', topic: OPM });
    expect(await send('getTopic', OPM)).toMatchObject({ value: { ref: OPM } });
    expect(await listQuiets()).toEqual([]);
    finish();
    expect(await reply).toEqual({ value: null });
    expect(await listQuiets()).toHaveLength(1);
  });

  it('can be taken back for a site too', async () => {
    await wish({ grain: 'site' });
    expect(await readUndo()).toBe('rule for news.example');
    await undo();
    expect(await listSiteRules()).toEqual([]);
  });
});

describe('a paused site', () => {
  it('can be taken back', async () => {
    await pauseSite('https://news.example/a');
    expect(await readUndo()).toBe('rule for news.example');
    await undo();
    expect(await listSiteRules()).toEqual([]);
  });
});
