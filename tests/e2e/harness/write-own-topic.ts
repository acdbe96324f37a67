import type { PageDriver } from './drive-page';
import { writeRows } from './write-rows';

const PACK = 'urn:sidelight:my-topics';

/**
 * Puts a topic of the reader's own into the extension's database, and a wish for less after it, as the extension would, so that every copy
 * has both. `page` has to show a page of the extension.
 */
export async function writeOwnTopic(page: PageDriver, name: string): Promise<void> {
  await writeRows(page, 'packs', [
    {
      id: PACK,
      version: '1.0.0',
      name: 'My topics',
      language: 'en',
      license: 'NOASSERTION',
      updated: '2026-01-01',
      enabled: true,
      builtIn: false,
      digest: '',
      topicCount: 0,
      edition: 0,
      pageCount: 0,
    },
  ]);
  const alias = { text: name, strength: 'strong', match: 'exact' };
  await writeRows(page, 'edits', [
    {
      packId: PACK,
      topicId: 'own',
      created: true,
      fields: { name, kind: 'group', summary: `About ${name}.` },
      removed: [],
      aliases: [{ text: name, alias }],
      edited: '2026-01-01T00:00:00.000Z',
    },
  ]);
  await page.evaluate(wishForLess);
}

/** Runs in the page: any change of the extension's own brings every copy up to the store. */
async function wishForLess(): Promise<void> {
  const { runtime } = (
    globalThis as unknown as { chrome: { runtime: { sendMessage(call: object): Promise<unknown> } } }
  ).chrome;
  const wish = { grain: 'topic', topic: 'org.sidelight.us-china-cyber-2015#opm-breach' };
  const reply = (await runtime.sendMessage({ sidelight: 'quiet', args: [wish] })) as { error?: { message: string } };
  if (reply?.error) throw new Error(reply.error.message);
}
