import type { BenchSite } from '../../../../scripts/bench/bench-site';
import { READING_LAYOUTS } from './reading-layouts';
import { WORKING_LAYOUTS } from './working-layouts';
import { createWriter } from './writer';

const LAYOUTS = { ...READING_LAYOUTS, ...WORKING_LAYOUTS };
/** How sites look: what their style sheet says of everything, and what stands on their root element. */
const LOOKS = {
  plain: { css: '', root: 'lang="en"' },
  dark: {
    css: 'html { color-scheme: dark; background: #111; color: #ddd } a { color: #8cf }',
    root: 'lang="en" class="dark"',
  },
  'right-to-left': { css: 'body { font-size: 18px }', root: 'lang="ar" dir="rtl"' },
  narrow: { css: 'body { max-width: 420px; margin: auto; font: 13px/1.3 sans-serif }', root: 'lang="en"' },
  framework: {
    css: '*, *::before { box-sizing: border-box } body { margin: 0; font: 16px/1.6 serif; letter-spacing: .02em; text-rendering: optimizeLegibility } a { text-decoration: underline wavy } p, li, td { color: #345 }',
    root: 'lang="de" data-theme="any"',
  },
} as const;

/**
 * Fifty pages that are laid out as sites of many kinds are, by path: ten layouts in five looks each. They are ours: pages of real sites
 * may not be copied into a repository.
 */
export function listSites(site: BenchSite, head = ''): { path: string; html: string }[] {
  return Object.entries(LAYOUTS).flatMap(([layout, write], number) =>
    Object.entries(LOOKS).map(([look, { css, root }], nth) => {
      const body = write(createWriter(site, number * 10 + nth));
      const html = `<!doctype html><html ${root}><head><meta charset="utf-8"><title>${layout}, ${look}</title>${head}<style>${css}</style></head><body>${body}</body></html>`;
      return { path: `/sites/${layout}/${look}`, html };
    }),
  );
}
