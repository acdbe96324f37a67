import type { PageDriver } from './drive-page';
import { waitUntil } from './wait-until';

/** A pack of many topics, written in the page itself so that nothing big has to travel there. */
export interface ManyTopics {
  readonly packId: string;
  readonly version: string;
  readonly topics: number;
  /** Each topic is named so, with its number. */
  readonly name: string;
  /** So many characters a topic that no database can make smaller. */
  readonly noise?: number;
}

/** Hands the options page a file with such a pack, as its file field would; resolves when the page shows what it would do. */
export async function choosePack(options: PageDriver, pack: ManyTopics, timeoutMs = 60_000): Promise<void> {
  await options.evaluate(({ packId, version, topics, name, noise = 0 }: ManyTopics) => {
    const makeNoise = () => {
      const bytes = crypto.getRandomValues(new Uint8Array(Math.ceil((noise * 3) / 4)));
      return btoa(String.fromCharCode(...bytes));
    };
    const rows = Array.from({ length: topics }, (_, i) => ({
      id: `t${i}`,
      name: `${name} ${i}`,
      kind: 'group',
      summary: `${name} ${i} is a group that works against ministries, telecommunication companies and institutes.${noise > 0 ? makeNoise() : ''}`,
      aliases: [{ text: `${name} ${i}`, strength: 'strong' }, { text: `${name.slice(0, 3)}-${i}` }],
    }));
    const head = { format: 'sidelight-pack/1', id: packId, version, name, language: 'en', license: 'CC0-1.0' };
    const text = JSON.stringify({ ...head, updated: '2026-01-02', topics: rows });
    const input = document.querySelector<HTMLInputElement>('.import input[type="file"]');
    if (!input) throw new Error('No field for a file');
    const files = new DataTransfer();
    files.items.add(new File([text], 'many.json'));
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, pack);
  await waitUntil(() => options.evaluate(() => document.querySelector('.preview') !== null), {
    what: 'the look at the pack',
    timeoutMs,
  });
}

/** Presses the button that stores what is looked at. */
export async function storeChosen(options: PageDriver): Promise<void> {
  await options.evaluate(() => {
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('.preview button')];
    const store = buttons.find(({ textContent }) => /^(Add this pack|Take this version)$/.test(textContent ?? ''));
    if (!store) throw new Error('No button that stores it');
    store.click();
  });
}

/** Resolves when the page says that the pack is stored. */
export async function waitForStored(options: PageDriver, timeoutMs = 60_000): Promise<void> {
  await waitUntil(
    () =>
      options.evaluate(() =>
        [...document.querySelectorAll('.import [role="status"]')].some((note) =>
          note.textContent?.includes('is stored'),
        ),
      ),
    { what: 'the pack to be stored', timeoutMs },
  );
}
