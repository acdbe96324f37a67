import { type Browser, browser } from 'wxt/browser';
import { askFrame } from '../../core/messaging/send';
import { pauseSite } from './pause-site';

/** Carries out keyboard commands in the active tab. */
export function watchCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    runCommand(command, tab).catch((error: unknown) => console.error(`Sidelight: command "${command}" failed`, error));
  });
}

async function runCommand(command: string, given: Browser.tabs.Tab | undefined): Promise<void> {
  const tab = given ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0];
  if (tab?.id === undefined) return;
  if (command === 'next-mention') await askFrame(tab.id, 0, 'stepMention', 1);
  if (command === 'previous-mention') await askFrame(tab.id, 0, 'stepMention', -1);
  if (command === 'open-hint') await askFrame(tab.id, 0, 'openHint');
  // A rule for a site is kept, and nothing of a private window is.
  if (command === 'pause-site' && tab.url !== undefined && !tab.incognito) await pauseSite(new URL(tab.url).hostname);
}
