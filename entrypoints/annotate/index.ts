import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { FrameQuotes } from '../../core/annotate/quote';
import { lentMarks } from '../../core/messaging/mark-door';
import { readQuotes } from './read-quotes';

/** Added to a frame when the reader wants to keep what was found; what it returns reaches the popup. Leaves nothing behind. */
export default defineUnlistedScript(
  (): FrameQuotes => ({ url: location.href, title: document.title, quotes: readQuotes(lentMarks()) }),
);
