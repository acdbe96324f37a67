import type { MatchIndex } from '../../../core/matching/match-index';
import type { Finder } from '../../../core/published/finder';
import { DEFAULT_SETTINGS } from '../../../core/topics/settings';
import { findHere } from '../../../entrypoints/content/find-here';
import { judgeAndPaint } from '../../../entrypoints/content/judge-and-paint';
import { createPainter } from '../../../entrypoints/content/paint-mentions';
import { readPage } from '../../../entrypoints/content/read-page';
import { createTitleSearch } from '../../../entrypoints/content/search-title';
import type { LaterRuns, PassDone, PassPart } from './pass';
import { watchRuns } from './watch-runs';

/**
 * The pass of the extension, wired as `mark-page.ts` does it, every mention marked. It keeps up with the page afterwards and leaves
 * on the root element what that took.
 */
export function markWithOurs(index: MatchIndex): Promise<PassDone> {
  const watch = watchRuns();
  const { signal } = new AbortController();
  const parts: { [Part in PassPart]?: number } = {};
  let told = 0;
  let firstRuns: number | undefined;
  let passes = 0;
  const tell = (part: PassPart): void => {
    const spent = sum(watch.runs());
    parts[part] = spent - told;
    told = spent;
  };
  const here = findHere(index);
  const finder: Finder = {
    rules: here.rules,
    find: async (texts, stop) => {
      tell('read');
      await here.find(texts, stop);
      tell('find');
    },
  };
  const painter = createPainter(DEFAULT_SETTINGS);
  const searchTitle = createTitleSearch(here, signal);
  return new Promise((resolve, reject) => {
    readPage(
      finder,
      async (blocks) => {
        tell('list');
        const title = await searchTitle();
        await judgeAndPaint(blocks, title, finder.rules, 'every', painter, signal);
        tell('judge and paint');
        watch.rest();
        const runs = watch.runs();
        if (firstRuns === undefined) {
          firstRuns = runs.length;
          resolve({ marks: painter.marks().length, ...sumUp(runs), parts: { ...parts } });
        } else {
          const later: LaterRuns = { passes: ++passes, marks: painter.marks().length, ...sumUp(runs.slice(firstRuns)) };
          document.documentElement.dataset.benchLater = JSON.stringify(later);
        }
      },
      reject,
      signal,
    );
  });
}

function sumUp(runs: readonly number[]): { runMs: number; longestRunMs: number; runs: number } {
  return { runMs: sum(runs), longestRunMs: runs.reduce((most, ms) => Math.max(most, ms), 0), runs: runs.length };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
