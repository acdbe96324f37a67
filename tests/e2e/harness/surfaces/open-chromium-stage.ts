import { controlChromiumPage } from '../control-chromium-page';
import { drivePage } from '../drive-page';
import type { LaunchedChromium } from '../launch-chromium';
import { waitUntil } from '../wait-until';
import { shootSettled } from './shoot-settled';
import type { ChromiumStage } from './stage';

/** Two tabs of a running Chromium as a stage. */
export async function openChromiumStage(
  { context, extensionUrl }: LaunchedChromium,
  articleUrl: string,
): Promise<Omit<ChromiumStage, 'close' | 'language'>> {
  const article = await context.newPage();
  const tab = await context.newPage();
  await article.goto(articleUrl);
  await tab.emulateMedia({ reducedMotion: 'reduce' });
  const session = await context.newCDPSession(tab);
  const page = drivePage(controlChromiumPage(tab));
  return {
    browserName: 'chromium',
    session,
    page,
    articleUrl,
    extensionUrl,
    openOverArticle: async (path) => {
      await article.bringToFront();
      await tab.goto(extensionUrl(path));
    },
    view: async ({ colorScheme, width, height, zoom }) => {
      await tab.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await tab.setViewportSize({ width, height });
      // Playwright fixes the scale when it makes the context.
      const metrics = { width, height, deviceScaleFactor: zoom, mobile: false };
      await session.send('Emulation.setDeviceMetricsOverride', metrics);
      await waitUntil(() => page.evaluate((wanted: number) => innerWidth === wanted, width), {
        what: `a tab that is ${width} pixels wide`,
      });
    },
    shoot: () =>
      shootSettled(async () => {
        await page.evaluate(settleDrawing);
        // Playwright's own pictures have the scale that it fixed.
        const { data } = await session.send('Page.captureScreenshot', { format: 'png' });
        return Buffer.from(data, 'base64');
      }),
  };
}

/** Runs in the page: its fonts are loaded, and no caret blinks in it. */
async function settleDrawing(): Promise<null> {
  document.documentElement.style.caretColor = 'transparent';
  await document.fonts.ready;
  return null;
}
