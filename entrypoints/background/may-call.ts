import { browser } from 'wxt/browser';
import type { Sender } from '../../core/messaging/answer';
import type { ExtensionCalls, PageCalls } from '../../core/messaging/protocol';

const PAGE_CALLS: ReadonlySet<string> = new Set<keyof PageCalls>([
  'getTopic',
  'findMentions',
  'injectHint',
  'quiet',
  'reportCount',
  'openTopic',
]);

/** Who may ask for what: pages of the extension for everything, content scripts for what `PageCalls` lists. */
export function mayCall(name: keyof (PageCalls & ExtensionCalls), sender: Sender): boolean {
  if (sender.id !== browser.runtime.id) return false;
  if (sender.url?.startsWith(browser.runtime.getURL('/'))) return true;
  return sender.tab !== undefined && PAGE_CALLS.has(name);
}
