import { controlFirefoxPage } from './control-firefox-page';
import { drivePage, type PageDriver } from './drive-page';
import type { Marionette } from './marionette';

/** Opens a tab, or a private window with one, and gives its driver. */
export function openFirefoxTab(
  marionette: Marionette,
  kind: { type: 'tab' } | { type: 'window'; private: true } = { type: 'tab' },
): Promise<PageDriver> {
  return marionette.inTurn(async (send) => {
    // The tab used last may be gone, and Firefox opens no tab from a closed one.
    const [handle] = await send<string[]>('WebDriver:GetWindowHandles');
    await send('WebDriver:SwitchToWindow', { handle, focus: true });
    const opened = await send<{ handle: string }>('WebDriver:NewWindow', kind);
    return drivePage(controlFirefoxPage(marionette, opened.handle));
  });
}
