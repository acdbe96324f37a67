import type { PageControls } from './drive-page';
import {
  findElement,
  pointAt,
  pressKey,
  resizeViewport,
  switchToFrame,
  takeScreenshot,
  turnWheel,
  typeText,
} from './firefox-input';
import type { Marionette, SendCommand } from './marionette';
import { HINT_HOSTS } from './read-hint';
import { runInPage } from './run-in-firefox';

/** The controls of one Firefox tab. Opening a page, input and screenshots bring the tab to the front; reading does not. */
export function controlFirefoxPage(marionette: Marionette, handle: string): PageControls {
  const inTab = <Value>(task: (send: SendCommand) => Promise<Value>, frames: string[], focus: boolean) =>
    marionette.inTurn(async (send) => {
      await send('WebDriver:SwitchToWindow', { handle, focus });
      await switchToFrame(send, null);
      for (const css of frames) await switchToFrame(send, await findElement(send, css));
      return task(send);
    });
  const read = <Value>(task: (send: SendCommand) => Promise<Value>, frames: string[] = []) =>
    inTab(task, frames, false);
  const act = <Value>(task: (send: SendCommand) => Promise<Value>, frames: string[] = []) => inTab(task, frames, true);
  return {
    browserName: 'firefox',
    open: async (url) => {
      await act((send) => send('WebDriver:Navigate', { url }));
    },
    url: () => read((send) => runInPage<string>(send, 'return location.href')),
    evaluate: (source, frames) => read((send) => runInPage(send, `return (${source})`), frames),
    evaluateInHint: (code, args, frames) =>
      read((send) => runInPage(send, callOnOpenRoot(code), args, 'system'), frames),
    // Pointer events sent to the top document do not reach a frame of another site, so they go to the frame itself.
    point: (x, y, click, frames) => act((send) => pointAt(send, x, y, click), frames),
    wheel: (x, y, deltaY) => act((send) => turnWheel(send, x, y, deltaY)),
    pressKey: (keys) => act((send) => pressKey(send, keys)),
    typeText: (text) => act((send) => typeText(send, text)),
    resize: (width, height) => act((send) => resizeViewport(send, width, height)),
    screenshot: () => act(takeScreenshot),
    close: async () => {
      await read((send) => send('WebDriver:CloseWindow'));
    },
  };
}

/** `openOrClosedShadowRoot` exists for privileged code only, hence the system sandbox. */
function callOnOpenRoot(code: string): string {
  return `
    const __name = (named) => named;
    const roots = [...document.querySelectorAll('${HINT_HOSTS}')]
      .filter((host) => host.matches(':popover-open'))
      .map((host) => host.openOrClosedShadowRoot)
      .filter((root) => root?.mode === 'closed');
    return roots.length > 0 ? (${code})(roots.at(-1), ...arguments) : null;`;
}
