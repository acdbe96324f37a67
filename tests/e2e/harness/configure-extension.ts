import type { BrowserContext } from 'playwright-core';

/** What a reader can change about an extension on Chromium's own page of extensions. */
export interface ExtensionConfiguration {
  readonly extensionId: string;
  readonly incognitoAccess?: boolean;
  readonly hostAccess?: 'ON_CLICK' | 'ON_SPECIFIC_SITES' | 'ON_ALL_SITES';
}

/** Changes that, and lets the extension look at `origins` besides. */
export async function configureExtension(
  context: BrowserContext,
  configuration: ExtensionConfiguration,
  origins: readonly string[] = [],
): Promise<void> {
  const page = await context.newPage();
  try {
    await page.goto('chrome://extensions');
    const given = JSON.stringify({ configuration, origins });
    await page.evaluate(`(async ({ configuration, origins }) => {
      await chrome.developerPrivate.updateExtensionConfiguration(configuration);
      for (const origin of origins) {
        await chrome.developerPrivate.addHostPermission(configuration.extensionId, origin);
      }
    })(${given})`);
  } finally {
    await page.close();
  }
}
