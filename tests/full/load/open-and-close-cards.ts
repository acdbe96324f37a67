import type { PageDriver } from '../../e2e/harness/drive-page';
import { HINT_HOSTS } from '../../e2e/harness/read-hint';
import { waitUntil } from '../../e2e/harness/wait-until';

interface ExtensionApi {
  readonly tabs: {
    query(filter: object): Promise<{ id: number; url?: string }[]>;
    sendMessage(tab: number, call: object, frame: { frameId: number }): Promise<{ value?: unknown } | undefined>;
  };
}

/** A tab that asks for cards faster than any reader is refused; see the limits of the background. */
const PAUSE_MS = 40;
/** Every so many cards it is made sure that there is something to read in it. */
const READ_EVERY = 10;

/**
 * Opens the card of a mark of `page` by the command for it and closes it by Escape, so many times; `extensionPage` shows a page of
 * the extension. Gives the most hosts that stood in the page at once.
 */
export async function openAndCloseCards(page: PageDriver, extensionPage: PageDriver, times: number): Promise<number> {
  const address = await page.url();
  let hosts = 0;
  for (let time = 0; time < times; time++) {
    await waitUntil(() => extensionPage.evaluate(openCard, address), { what: 'a card to open', timeoutMs: 30_000 });
    // A key pressed before the card is there closes nothing.
    await waitUntil(async () => (await countHosts(page)) > 0, { what: 'a card to be there', timeoutMs: 30_000 });
    if (time % READ_EVERY === 0) {
      await waitUntil(async () => (await page.hintText())?.includes('About'), { what: 'the card', timeoutMs: 30_000 });
    }
    hosts = Math.max(hosts, await countHosts(page));
    await page.pressKey('Escape');
    await waitUntil(async () => (await countHosts(page)) === 0, { what: 'the card to close', timeoutMs: 30_000 });
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return hosts;
}

function countHosts(page: PageDriver): Promise<number> {
  return page.evaluate((css) => document.querySelectorAll(css).length, HINT_HOSTS);
}

/** Runs in a page of the extension. */
async function openCard(address: string): Promise<boolean> {
  const { tabs } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
  const tab = (await tabs.query({})).find(({ url }) => url === address);
  if (!tab) return false;
  const reply = await tabs.sendMessage(tab.id, { sidelight: 'openHint', args: [] }, { frameId: 0 });
  return reply?.value === true;
}
