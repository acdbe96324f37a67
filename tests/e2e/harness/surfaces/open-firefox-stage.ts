import { controlFirefoxPage } from '../control-firefox-page';
import { drivePage } from '../drive-page';
import { resizeViewport, takeScreenshot } from '../firefox-input';
import type { LaunchedFirefox } from '../launch-firefox';
import type { SendCommand } from '../marionette';
import { waitUntil } from '../wait-until';
import { shootSettled } from './shoot-settled';
import type { Stage } from './stage';

/** Runs in the browser's own window. */
const SET_VIEW = `
  const [isDark, zoom] = arguments;
  Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', isDark ? 0 : 1);
  Services.prefs.setIntPref('ui.prefersReducedMotion', 1);
  // Would give every page that loads the zoom of its site.
  FullZoom.onLocationChange = () => {};
  for (const { browsingContext } of gBrowser.browsers) browsingContext.fullZoom = zoom;
  return null;`;
/** The same: a tab behind another is not laid out anew. */
const WAKE_ALL = `
  for (const { browsingContext } of gBrowser.browsers) browsingContext.isActive = true;
  return null;`;
/** Firefox makes no window narrower, in pixels of the screen. */
const MIN_WIDTH = 500;

/** Two tabs of a running Firefox as a stage. */
export async function openFirefoxStage(
  { marionette, executeChrome, extensionUrl }: LaunchedFirefox,
  articleUrl: string,
): Promise<Omit<Stage, 'close' | 'language'>> {
  const openTab = () => marionette.inTurn((send) => send<{ handle: string }>('WebDriver:NewWindow', { type: 'tab' }));
  const { handle: articleHandle } = await openTab();
  const { handle } = await openTab();
  const article = drivePage(controlFirefoxPage(marionette, articleHandle));
  const page = drivePage(controlFirefoxPage(marionette, handle));
  await article.open(articleUrl);
  // Unlike the page's driver, leaves the active tab as it is.
  const inTab = <Value>(task: (send: SendCommand) => Promise<Value>) =>
    marionette.inTurn(async (send) => {
      await send('WebDriver:SwitchToWindow', { handle, focus: false });
      return task(send);
    });
  return {
    browserName: 'firefox',
    page,
    articleUrl,
    extensionUrl,
    openOverArticle: async (path) => {
      await marionette.inTurn((send) => send('WebDriver:SwitchToWindow', { handle: articleHandle, focus: true }));
      await inTab((send) => send('WebDriver:Navigate', { url: extensionUrl(path) }));
    },
    view: async ({ colorScheme, width, height, zoom }) => {
      let scale: number = zoom;
      while (width * scale < MIN_WIDTH) scale *= 2;
      await executeChrome(WAKE_ALL);
      await executeChrome(SET_VIEW, [colorScheme === 'dark', 1]);
      await inTab((send) => resizeViewport(send, width * scale, height * scale));
      await executeChrome(SET_VIEW, [colorScheme === 'dark', scale]);
      await waitUntil(() => page.evaluate((wanted: number) => innerWidth === wanted, width), {
        what: `a tab that is ${width} pixels wide`,
      });
    },
    shoot: () => shootSettled(() => inTab(takeScreenshot)),
  };
}
