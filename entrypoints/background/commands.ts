import { type Browser, browser } from 'wxt/browser';
import type { FrameCalls } from '../../core/messaging/protocol';
import { askFrame } from '../../core/messaging/send';
import { pauseSite } from './pause-site';

type Goal = (frameId: number) => Promise<boolean>;

/** Carries out keyboard commands in the active tab; what changes the store waits until it is `ready`, as with messages. */
export function watchCommands(ready: Promise<unknown> = Promise.resolve()): void {
  const started = ready.catch(() => undefined);
  // Phones have none.
  const { commands } = browser as { commands?: typeof browser.commands };
  commands?.onCommand.addListener((command, tab) => {
    runCommand(command, tab, started).catch((error: unknown) =>
      console.error(`Sidelight: command "${command}" failed`, error),
    );
  });
}

async function runCommand(command: string, given: Browser.tabs.Tab | undefined, started: Promise<unknown>) {
  const tab = given ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0];
  const tabId = tab?.id;
  if (tabId === undefined) return;
  const ask = <K extends 'stepMention' | 'openHint'>(name: K, ...args: Parameters<FrameCalls[K]>) =>
    goOrSay(tabId, (frameId) => askFrame(tabId, frameId, name, ...args));
  if (command === 'next-mention') await ask('stepMention', 1);
  if (command === 'previous-mention') await ask('stepMention', -1);
  if (command === 'open-hint') await ask('openHint');
  // A rule for a site is kept, and nothing of a private window is.
  if (command !== 'pause-site' || tab?.url === undefined || tab.incognito) return;
  const { url } = tab;
  await started;
  await pauseSite(url);
}

/** Goes there in the first frame that has something to go to. Where none has, the popup says why. */
async function goOrSay(tabId: number, go: Goal): Promise<void> {
  if (await isReached(0, go)) return;
  for (const frameId of await listFrames(tabId)) if (frameId !== 0 && (await isReached(frameId, go))) return;
  // Not every browser can open it, and none does without a window in front.
  await browser.action.openPopup?.();
}

/** A frame without a page script has nothing to go to. */
async function isReached(frameId: number, go: Goal): Promise<boolean> {
  return go(frameId).catch(() => false);
}

async function listFrames(tabId: number): Promise<number[]> {
  try {
    const frames = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, func: () => null });
    return frames.map(({ frameId }) => frameId);
  } catch {
    // A page of the browser itself, or one that Sidelight may not read: the popup says so.
    return [];
  }
}
