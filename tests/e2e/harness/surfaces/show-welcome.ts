import { waitUntil } from '../wait-until';
import type { Stage } from './stage';

/** Opens the page that is shown after installing; resolves when its sample can be tried. */
export async function showWelcome({ page, extensionUrl }: Stage): Promise<void> {
  await page.open(extensionUrl('/welcome.html'));
  await waitUntil(() => page.evaluate(() => document.querySelector('.sample-mark') !== null), { what: 'the sample' });
}

/** Opens the sample's card on that page. */
export async function showWelcomeCard(stage: Stage): Promise<void> {
  const { page } = stage;
  await showWelcome(stage);
  await page.evaluate(() => document.querySelector<HTMLButtonElement>('.sample-mark')?.click());
  await waitUntil(() => page.evaluate(() => document.querySelector('.card') !== null), { what: 'the sample card' });
}
