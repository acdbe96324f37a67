import { join } from 'node:path';
import type { BrowserName } from '../drive-page';
import { PROJECT_ROOT } from '../extension-dir';
import { launchChromium } from '../launch-chromium';
import { launchFirefox } from '../launch-firefox';
import { servePages } from '../serve-pages';
import { extensionInLanguage } from '../speak-language';
import { waitUntil } from '../wait-until';
import { openChromiumStage } from './open-chromium-stage';
import { openFirefoxStage } from './open-firefox-stage';
import type { ChromiumStage, Language, Stage } from './stage';

/** Also in the tab of a popup, which lies behind the page that it speaks of. */
const TIMERS_ON_TIME = {
  'dom.min_background_timeout_value': 4,
  'dom.min_background_timeout_value_without_budget_throttling': 4,
  'dom.timeout.enable_budget_timer_throttling': false,
};

/** Starts a browser of its own for a stage, with the built extension in this language; closing it ends all of that. */
export async function launchStage(browserName: 'chromium', language: Language): Promise<ChromiumStage>;
export async function launchStage(browserName: BrowserName, language: Language): Promise<Stage>;
export async function launchStage(browserName: BrowserName, language: Language): Promise<Stage> {
  const undo: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const step of undo.reverse()) await step();
  };
  const startStage = async <Opened extends Omit<Stage, 'close' | 'language'>>(stage: Opened) => {
    await stage.page.open(stage.articleUrl);
    await waitUntil(async () => (await stage.page.marks()).length > 0, { what: "the extension's packs in the store" });
    return { ...stage, language, close };
  };
  try {
    const demo = await servePages({ folders: { '/': join(PROJECT_ROOT, 'demo') } });
    undo.push(demo.close);
    const options = { extensionDir: extensionInLanguage(browserName, language), locale: language };
    const articleUrl = `${demo.origin}/article.html`;
    if (browserName === 'firefox') {
      const firefox = await launchFirefox({ ...options, preferences: TIMERS_ON_TIME });
      undo.push(firefox.close);
      return await startStage(await openFirefoxStage(firefox, articleUrl));
    }
    const chromium = await launchChromium(options);
    undo.push(chromium.close);
    return await startStage(await openChromiumStage(chromium, articleUrl));
  } catch (error) {
    await close();
    throw error;
  }
}
