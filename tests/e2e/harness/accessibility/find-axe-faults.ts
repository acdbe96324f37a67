import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { PageDriver } from '../drive-page';

const OPTIONS: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
  // Would fetch style sheets anew, for a rule that is none of these.
  preload: false,
};

let source: Promise<string> | undefined;

/** What axe finds wrong with the page: one line for each element, with the rule it breaks. */
export async function findAxeFaults(page: PageDriver): Promise<string[]> {
  source ??= readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  // In one go: Firefox gives every evaluation a world of its own.
  const results = await page.evaluate(`(() => {
    ${await source};
    return axe.run(document, ${JSON.stringify(OPTIONS)}).then(({ violations }) => ({ violations }));
  })()`);
  const { violations } = results as Pick<AxeResults, 'violations'>;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id} ${target.join(' ')} ${failureSummary.replace(/\s+/g, ' ')}`),
  );
}
