import { browser } from 'wxt/browser';
import type { ExtensionCalls, FrameCalls, PageCalls } from './protocol';
import type { Call, Reply } from './wire';

type BackgroundCalls = PageCalls & ExtensionCalls;

/** Asks the background. Throws its error, or one that says that nobody answered. */
export async function ask<K extends keyof BackgroundCalls>(
  name: K,
  ...args: Parameters<BackgroundCalls[K]>
): Promise<ReturnType<BackgroundCalls[K]>> {
  const call: Call = { sidelight: name, args };
  return open(name, await browser.runtime.sendMessage(call));
}

/** Asks the content script of one frame. Throws its error, also when there is no content script in that frame. */
export async function askFrame<K extends keyof FrameCalls>(
  tabId: number,
  frameId: number,
  name: K,
  ...args: Parameters<FrameCalls[K]>
): Promise<ReturnType<FrameCalls[K]>> {
  const call: Call = { sidelight: name, args };
  return open(name, await browser.tabs.sendMessage(tabId, call, { frameId }));
}

function open<T>(name: string, answer: unknown): T {
  const reply = answer as Reply<T> | null | undefined;
  if (reply === null || reply === undefined) throw new Error(`Nobody answered "${name}"`);
  if ('error' in reply) throw new Error(reply.error.message);
  return reply.value;
}
