import { stormPage, streamChat } from './busy-page';
import { mutatePage } from './page-mutations';
import { watchPage } from './watch-page';

/** What a page can be asked to do; its own code does it, so that no other world stands between it and its document. */
export const PAGE_FUNCTIONS = { mutatePage, stormPage, streamChat } as const;

/** The script in the head of every page: it watches the page, and brings along what the page can be asked to do. */
export function writePageScript(): string {
  const functions = Object.entries(PAGE_FUNCTIONS).map(([name, code]) => `${name}: ${code}`);
  // esbuild (tsx) wraps named functions in __name(), which no page has.
  return `<script>((__name) => {
    globalThis.bench = { ${functions.join(', ')} };
    (${watchPage})();
  })((named) => named)</script>`;
}
