import type { Stage } from './stage';

/** Has the extension forget what was looked up and met, so that a surface looks the same whatever was open before it. */
export async function forgetVisits({ page, extensionUrl }: Stage): Promise<void> {
  await page.open(extensionUrl('/welcome.html'));
  await page.evaluate(async () => {
    const { storage } = (globalThis as unknown as { chrome: { storage: { session: { clear(): Promise<void> } } } })
      .chrome;
    await storage.session.clear();
    return null;
  });
}
