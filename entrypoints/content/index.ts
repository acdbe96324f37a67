import { defineContentScript } from 'wxt/utils/define-content-script';
import { createExtensionLink } from '../../core/messaging/extension-link';
import { lendExtension } from '../../core/messaging/hint-door';
import { clearLeftovers } from './clear-leftovers';
import { followPublished } from './follow-published';
import { isLate } from './is-late';

const RUNNING = Symbol.for('sidelight.page');

/** The page script: reads, marks, and opens cards. It ends by its own signal only, which no page can reach. */
export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main() {
    const world = globalThis as { [RUNNING]?: AbortController };
    // Put into the same document twice, it begins anew.
    world[RUNNING]?.abort();
    world[RUNNING] = new AbortController();
    if (typeof Highlight === 'undefined' || document.designMode === 'on') return;
    // Not with every page: what is taken for a leftover could be a page's bait.
    if (isLate()) clearLeftovers();
    lendExtension(createExtensionLink());
    // An area that cannot be read marks nothing.
    followPublished(world[RUNNING].signal).catch(console.warn);
  },
});
