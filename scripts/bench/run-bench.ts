import type { BrowserName } from '../../tests/e2e/harness/drive-page';
import { launchBrowser } from '../../tests/e2e/harness/launch-browser';
import { type PageServer, servePages } from '../../tests/e2e/harness/serve-pages';
import { createSite } from './bench-site';
import { buildBenchExtension } from './build-bench-extension';
import { describeMachine, type Machine, readLoad } from './describe-machine';
import type { Section } from './figure';
import { nextHost } from './next-host';
import type { Arguments } from './read-arguments';
import type { Bench, PageBench, Scenario } from './scenario';
import { measureBuilt } from './scenarios/measure-built';
import { measureBusyPages } from './scenarios/measure-busy-pages';
import { measureMarkJsTerms } from './scenarios/measure-mark-js-terms';
import { measureMatcher } from './scenarios/measure-matcher';
import { measureMatcherPeers } from './scenarios/measure-matcher-peers';
import { measurePacks } from './scenarios/measure-packs';
import { measurePages } from './scenarios/measure-pages';
import { measureWholePass } from './scenarios/measure-whole-pass';

const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];
const PAGE_SCENARIOS: readonly Scenario<PageBench>[] = [
  { name: 'whole pass', measure: measureWholePass },
  { name: 'pages', measure: measurePages },
  { name: 'mark.js terms', measure: measureMarkJsTerms },
  { name: 'busy pages', measure: measureBusyPages },
];
const NODE_SCENARIOS: readonly Scenario<Bench>[] = [
  { name: 'matcher', measure: measureMatcher },
  { name: 'matcher peers', measure: measureMatcherPeers },
];

/** Everything that was measured, and a line for each scenario that could not be. */
export interface BenchOutcome {
  readonly machine: Machine;
  readonly sections: readonly Section[];
  readonly faults: readonly string[];
}

/**
 * Measures what `only` lets through, one scenario after the other, and tells each section as soon as it is there. A scenario that
 * fails leaves the others alone.
 */
export async function runBench(
  { quick, only }: Arguments,
  onSection: (section: Section) => void,
): Promise<BenchOutcome> {
  const load = [readLoad()];
  const sections: Section[] = [];
  const faults: string[] = [];
  const site = createSite(quick ? 2 : 1);
  const attempt = async (name: string, measure: (bench: Bench) => Promise<readonly Section[]>): Promise<void> => {
    if (!name.includes(only)) return;
    const start = performance.now();
    const progress = (what: string) => process.stderr.write(`${name}: ${what}\n`);
    const rounds = (full: number) => (quick ? Math.max(1, full >> 1) : full);
    try {
      const measured = await measure({ site, rounds, progress });
      sections.push(...measured);
      measured.forEach(onSection);
    } catch (error) {
      faults.push(`${name} could not be measured: ${error instanceof Error ? error.message : String(error)}`);
    }
    progress(`${((performance.now() - start) / 1_000).toFixed(1)} s`);
  };
  const extensionDir = await buildBenchExtension();
  const server = await servePages({ pages: site.pages });
  try {
    for (const browserName of BROWSERS) {
      for (const { name, measure } of PAGE_SCENARIOS) {
        await attempt(`${browserName}, ${name}`, (bench) =>
          measureIn(browserName, extensionDir, server, bench, measure),
        );
      }
      await attempt(`${browserName}, built extension`, (bench) =>
        measureBuilt({ ...bench, browserName, server, benchExtension: extensionDir, nextHost }),
      );
      await attempt(`${browserName}, packs`, (bench) => measurePacks({ ...bench, browserName }));
    }
  } finally {
    await server.close();
  }
  for (const { name, measure } of NODE_SCENARIOS) await attempt(`node, ${name}`, measure);
  return { machine: describeMachine([...load, readLoad()]), sections, faults };
}

async function measureIn(
  browserName: BrowserName,
  extensionDir: string,
  server: PageServer,
  bench: Bench,
  measure: Scenario<PageBench>['measure'],
): Promise<readonly Section[]> {
  const browser = await launchBrowser(browserName, { extensionDir });
  try {
    return await measure({ ...bench, browser, server });
  } finally {
    await browser.close();
  }
}
