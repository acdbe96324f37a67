import { waitUntil } from '../wait-until';
import { forgetVisits } from './forget-visits';
import type { Stage } from './stage';

/** A typing mistake, which the search forgives. */
const QUERY = 'snowdn';

/** Opens the popup over a page that it has nothing to say about. */
export async function showEmptyPopup(stage: Stage): Promise<void> {
  const { page, extensionUrl } = stage;
  await forgetVisits(stage);
  await page.open(extensionUrl('/popup.html'));
  await waitUntil(() => page.evaluate(() => document.querySelector('.notice, .switches') !== null), {
    what: "the popup's word on the page",
    timeoutMs: 30_000,
  });
}

/** Opens the popup and types a query; resolves when it has found something. */
export async function showSearch(stage: Stage): Promise<void> {
  const { page } = stage;
  await showEmptyPopup(stage);
  // All at once: what stands there first is what the whole of it finds.
  await page.evaluate((query) => {
    const field = document.querySelector<HTMLInputElement>('[role="combobox"]');
    if (!field) throw new Error('No field to search in');
    field.focus();
    field.value = query;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, QUERY);
  await waitUntil(() => page.evaluate(() => document.querySelector('[role="option"]') !== null), {
    what: 'topics that are found',
    timeoutMs: 30_000,
  });
}

/** Opens a topic from the popup's search: the card in a page of our own. */
export async function showCard(stage: Stage): Promise<void> {
  await showSearch(stage);
  await stage.page.pressKey('Enter');
  await waitUntil(() => stage.page.evaluate(() => document.querySelector('.card h2, .card h3') !== null), {
    what: 'the card in the popup',
    timeoutMs: 30_000,
  });
}

/** Opens the popup over the demo article; resolves when it lists the mentions there. */
export async function showMentions(stage: Stage): Promise<void> {
  await forgetVisits(stage);
  await stage.openOverArticle('/popup.html');
  await waitForMentions(stage);
}

/** Opens the popup's page as the side panel has it, beside the demo article. */
export async function showPanel(stage: Stage): Promise<void> {
  await forgetVisits(stage);
  await stage.openOverArticle('/popup.html?panel');
  await waitForMentions(stage);
}

async function waitForMentions({ page }: Stage): Promise<void> {
  await waitUntil(
    () =>
      page.evaluate(() =>
        // Until its name is known, a topic is called by the words on the page, which stand below it.
        [...document.querySelectorAll('.mentions li')].some(
          (row) => row.querySelector('span')?.textContent !== row.querySelector('small')?.textContent,
        ),
      ),
    { what: 'the mentions of the article and the names of their topics', timeoutMs: 30_000 },
  );
  await waitUntil(
    () => page.evaluate(() => ['.switches', '.keys kbd'].every((css) => document.querySelector(css) !== null)),
    { what: 'the switches and the keys', timeoutMs: 30_000 },
  );
}
