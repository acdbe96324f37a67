import { configureExtension } from './configure-extension';
import type { LaunchedChromium } from './launch-chromium';

const ALL_SITES = '<all_urls>';

/** Lets the extension look at pages of these origins and at no others, as the reader can on Chromium's page of extensions. */
export async function limitHostAccess(
  { context, extensionId }: LaunchedChromium,
  origins: readonly string[],
): Promise<void> {
  if (origins.includes(ALL_SITES)) {
    await configureExtension(context, { extensionId, hostAccess: 'ON_ALL_SITES' });
    return;
  }
  const hostAccess = origins.length > 0 ? 'ON_SPECIFIC_SITES' : 'ON_CLICK';
  await configureExtension(context, { extensionId, hostAccess }, origins);
}
