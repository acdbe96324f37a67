import { browser } from 'wxt/browser';
import type { Sender } from '../../core/messaging/answer';
import type { ExtensionCalls, PageCalls } from '../../core/messaging/protocol';
import { countCall } from './count-call';

const PAGE_CALLS: ReadonlySet<string> = new Set<keyof PageCalls>([
  'getTopic',
  'findMentions',
  'injectHint',
  'quiet',
  'reportCount',
  'openTopic',
]);

/**
 * Who may ask for what: pages of the extension for everything, content scripts for what `PageCalls` lists, as often as a reader might.
 */
export function mayCall(name: keyof (PageCalls & ExtensionCalls), sender: Sender): boolean {
  if (sender.id !== browser.runtime.id) return false;
  if (isOwnPage(sender)) return true;
  return sender.tab?.id !== undefined && PAGE_CALLS.has(name) && countCall(name as keyof PageCalls, sender.tab.id);
}

/** Both are the browser's word; who lacks one of them has the rights of a page. */
function isOwnPage({ url, origin }: Sender): boolean {
  const own = browser.runtime.getURL('/');
  return url?.startsWith(own) === true && `${origin}/` === own;
}
