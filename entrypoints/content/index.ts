import { defineContentScript } from 'wxt/utils/define-content-script';
import { createExtensionLink } from '../../core/messaging/extension-link';
import { lendExtension } from '../../core/messaging/hint-door';
import { followPublished } from './follow-published';

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
    world[RUNNING]?.abort();
    world[RUNNING] = new AbortController();
    if (typeof Highlight === 'undefined' || document.designMode === 'on') return;
    lendExtension(createExtensionLink());
    void followPublished(world[RUNNING].signal);
  },
});
