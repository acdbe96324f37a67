import { waitUntil } from '../wait-until';
import type { Stage } from './stage';

/** Opens the page that is shown after installing; resolves when its sample can be tried, and what is asked for late is there. */
export async function showWelcome({ page, extensionUrl }: Stage): Promise<void> {
  await page.open(extensionUrl('/welcome.html'));
  await waitUntil(
    () =>
      page.evaluate(
        () =>
          ['.sample-mark', '.rows kbd'].every((css) => document.querySelector(css) !== null) &&
          document.querySelector('.notice [role="status"]')?.textContent !== '',
      ),
    { what: 'the sample, the permission and the keys', timeoutMs: 30_000 },
  );
}

/** Opens the sample's card on that page. */
export async function showWelcomeCard(stage: Stage): Promise<void> {
  const { page } = stage;
  await showWelcome(stage);
  await page.evaluate(() => document.querySelector<HTMLButtonElement>('.sample-mark')?.click());
  await waitUntil(() => page.evaluate(() => document.querySelector('.card') !== null), { what: 'the sample card' });
}
