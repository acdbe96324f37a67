import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { refuse } from '../../../core/messaging/refusal';
import { db } from '../../../core/store/database';
import { answerCalls } from '../../../entrypoints/background/handlers';
import { describeFailure } from '../../../entrypoints/hint/describe-failure';
import { readMessage } from '../../components/read-message';
import { outcome } from '../../core/store/upgrades/outcome';

vi.mock('../../../core/sites/registrable-domain', () => ({ registrableDomain: async (host: string) => host }));

beforeEach(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await db.delete({ disableAutoOpen: false });
  (await outcome(indexedDB.open('sidelight', (db.verno + 1) * 10))).close();
});

afterEach(async () => {
  vi.restoreAllMocks();
  await db.delete({ disableAutoOpen: false });
});

it.each([
  ['getTopic', 'org.example.sample#opm'],
  ['quiet', { grain: 'topic', topic: 'org.example.sample#opm' }],
])('tells a card that asks for "%s" in a sentence that Sidelight is older than its data', async (name, data) => {
  answerCalls();
  const tab = { id: 1, url: 'https://news.example/', incognito: false };
  const sender = { id: browser.runtime.id, url: tab.url, tab };
  const reply = await new Promise((resolve) => {
    fakeBrowser.runtime.onMessage.trigger({ sidelight: name, args: [data] }, sender as never, resolve);
  });
  expect(reply).toEqual({ error: { message: refuse('storeNewer').message } });
  expect(describeFailure(refuse('storeNewer'), readMessage)).toBe(readMessage('storeNewer'));
});
