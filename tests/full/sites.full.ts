import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../e2e/harness/extension-dir';
import { noteFigure } from '../note-figure';
import { measureVitals } from './load/measure-vitals';
import { type Lab, openLab } from './load/open-lab';
import { scale } from './load/scale';
import { compareSite, type SiteDifference } from './load/sites/compare-site';
import { listSites } from './load/sites/list-sites';

const DEMO = ['article.html', 'index.html', 'look-alikes.html'];

/** Chromium only: two runs of Firefox do not draw the same letters to the pixel. */
describe('pages of many kinds, with us and without', () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await openLab({ '/demo/': join(PROJECT_ROOT, 'demo') });
  });
  afterAll(() => lab?.close());

  const compareAll = async (paths: readonly string[]): Promise<Map<string, SiteDifference>> => {
    const found = new Map<string, SiteDifference>();
    for (const path of paths) found.set(path, await compareSite(lab, path));
    return found;
  };
  const listFaulty = (found: Map<string, SiteDifference>): string[] =>
    [...found].flatMap(([path, { sameDom, sameStyleSheets, sameGlobals, faults, stray }]) =>
      sameDom && sameStyleSheets && sameGlobals && faults.length === 0 && stray === 0
        ? []
        : [`${path}: ${JSON.stringify({ sameDom, sameStyleSheets, sameGlobals, faults, stray })}`],
    );

  it('leaves fifty pages as they are but for the marks [L18]', async (context) => {
    const sites = listSites(lab.site);
    for (const { path, html } of sites) lab.pages[path] = { body: html };
    const found = await compareAll(sites.map(({ path }) => path));
    const faulty = listFaulty(found);
    const same = found.size - faulty.length;
    noteFigure(context, {
      case: 'L18',
      what: 'pages that differ at marks only',
      value: same,
      unit: `of ${found.size}`,
      aim: '50',
    });
    expect(faulty).toEqual([]);
    expect(found.size).toBe(50);
    expect([...found.values()].every(({ marks, inside }) => marks > 0 && inside > 0)).toBe(true);
  });

  it('leaves the demo pages as they are but for the marks [L18]', async () => {
    const found = await compareAll(DEMO.map((file) => `/demo/${file}`));
    expect(listFaulty(found)).toEqual([]);
    expect([...found.values()].some(({ marks }) => marks > 0)).toBe(true);
  });

  it('feels the same to who reads a page [L18]', async (context) => {
    const { withUs, without } = await measureVitals(lab, scale(15, 5));
    const note = (what: string, value: number, unit: string, aim: string) =>
      noteFigure(context, { case: 'L18', what, value, unit, aim });
    note('slowest answer to a click (INP) more with us', withUs.inpMs - without.inpMs, 'ms', '≤ 8');
    note('largest paint (LCP): with us : without', withUs.lcpMs / without.lcpMs, 'x', '≤ 1.2');
    note('long tasks more with us', withUs.longTasksMs - without.longTasksMs, 'ms', '≤ 50');
    note('layout shift (CLS) more with us', withUs.cls - without.cls, '', '0');
    expect(withUs.cls).toBe(without.cls);
    expect(withUs.inpMs - without.inpMs).toBeLessThanOrEqual(8);
    expect(withUs.lcpMs / without.lcpMs).toBeLessThanOrEqual(1.2);
    expect(withUs.longTasksMs - without.longTasksMs).toBeLessThanOrEqual(50);
  });
});
