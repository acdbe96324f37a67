import { findRect } from '../find-rect';
import { waitUntil } from '../wait-until';
import type { Stage } from './stage';

/** The name in the demo article whose card is shown: of a topic with every part that a card has. */
const NAME = 'Edward Snowden';
/** A pointer that came while the page still scrolled means nothing; it is moved anew when no card has opened by then. */
const REST_MS = 1_500;

/** Opens a card over the demo article, by pointer; resolves when its buttons can be pressed. */
export async function showHint({ page, articleUrl }: Stage): Promise<void> {
  await page.open(articleUrl);
  // Scrolls, if need be, long before the pointer comes.
  await findRect(page, NAME);
  await waitUntil(async () => (await page.marks()).length > 0, { what: 'the marks of the article' });
  const { x, y } = await findRect(page, NAME);
  const rest = async () => {
    await page.movePointer(1, 1);
    await page.movePointer(x, y);
    return waitUntil(() => page.hintText(), { what: 'the card', timeoutMs: REST_MS });
  };
  await waitUntil(rest, { what: 'a card over the article', timeoutMs: 30_000 });
  // A card that is slow to come says so first, and has a button then, too.
  await waitUntil(
    () =>
      page.evaluateInHint(
        (root) => root.querySelector('.card-name') !== null && !root.querySelector('button:disabled'),
      ),
    { what: 'the topic, and its buttons', timeoutMs: 30_000 },
  );
}
