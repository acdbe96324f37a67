import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FAULTY_PAGE } from './harness/accessibility/faulty-page';
import { findAxeFaults } from './harness/accessibility/find-axe-faults';
import { findSmallTargets } from './harness/accessibility/find-small-targets';
import { findNameFaults, findTreeFaults } from './harness/accessibility/find-tree-faults';
import { readAccessibilityTree } from './harness/accessibility/read-accessibility-tree';
import { walkTabStops } from './harness/accessibility/walk-tab-stops';
import type { PageDriver } from './harness/drive-page';
import { launchStage } from './harness/surfaces/launch-stage';
import { listSurfaces } from './harness/surfaces/list-surfaces';
import { showHint } from './harness/surfaces/show-hint';
import type { ChromiumStage, Stage } from './harness/surfaces/stage';
import { waitUntil } from './harness/wait-until';

/** The article under the card is not ours; the card itself is looked at in the popup, where axe can reach it. */
const PAGES = listSurfaces().flatMap((surface) => (surface.name === 'hint' ? [] : [[surface.name, surface] as const]));

/** A window of 1,280 pixels at 400 %: what is wider has to be scrolled to and fro for every line. */
const REFLOW_WIDTH = 320;
/** Some pages have hundreds of stops, and each is looked at. */
const SLOW_MS = 180_000;
const NOTHING = { keys: [], tree: [], targets: [], light: [], dark: [] };

const openDetails = (page: PageDriver) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

describe.each(['en', 'ar'] as const)('the pages in Chromium, %s', { timeout: SLOW_MS }, (language) => {
  let stage: ChromiumStage;

  beforeAll(async () => {
    stage = await launchStage('chromium', language);
  });
  afterAll(() => stage?.close());

  it.each(PAGES)('%s has no fault', async (_name, { open, width, height }) => {
    const { page, session } = stage;
    const view = { width, height, zoom: 1 } as const;
    await stage.view({ ...view, colorScheme: 'light' });
    await open(stage);
    const keys = await walkTabStops(page);
    await openDetails(page);
    const tree = findTreeFaults(await readAccessibilityTree(session));
    const targets = await findSmallTargets(page);
    const light = await findAxeFaults(page);
    await stage.view({ ...view, colorScheme: 'dark' });
    const dark = language === 'en' ? await findAxeFaults(page) : [];
    expect({ keys, tree, targets, light, dark }).toEqual(NOTHING);
    await stage.view({ ...view, width: REFLOW_WIDTH, colorScheme: 'light' });
    // Pictures are drawn anew for their new width.
    await waitUntil(() => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), {
      what: 'a page that is no wider than its window',
    });
  });

  it('the card over a page has a name for everything in it', async () => {
    await stage.view({ width: 1000, height: 720, zoom: 1, colorScheme: 'light' });
    await showHint(stage);
    const nodes = await readAccessibilityTree(stage.session);
    const start = nodes.findIndex(({ role }) => role === 'dialog');
    // What follows in the order of the document is the card's own: its host is the last element.
    const card = nodes.slice(start);
    expect(card.filter(({ role }) => role === 'button').length).toBeGreaterThan(1);
    expect(findNameFaults(card)).toEqual([]);
  });
});

describe('the checks', { timeout: SLOW_MS }, () => {
  let stage: ChromiumStage;

  beforeAll(async () => {
    stage = await launchStage('chromium', 'en');
    await stage.page.open(`data:text/html,${encodeURIComponent(FAULTY_PAGE)}`);
  });
  afterAll(() => stage?.close());

  it('find where the keys lead astray', async () => {
    expect(await walkTabStops(stage.page)).toEqual([
      'the focus does not show: a "No ring"',
      'button "Comes second" stands before button "Comes first"',
      'the focus is covered: button "Below"',
      'the focus is trapped: button "Trap"',
      'not reached: button "Out of reach"',
    ]);
  });

  it('find what assistive technology is not told', async () => {
    expect(findTreeFaults(await readAccessibilityTree(stage.session))).toEqual([
      '2 main landmarks',
      'heading of level 3 after a skipped one: A level is missing above',
      'no name: main "" > button ""',
      'named like another one of its list: main "" > list "" > listitem "" > button "Remove"',
    ]);
  });

  it('find what is too small, and what axe knows', async () => {
    expect(await findSmallTargets(stage.page)).toContain('12 × 12: button "Small"');
    expect((await findAxeFaults(stage.page)).join()).toMatch(/color-contrast.*landmark-no-duplicate-main/s);
  });
});

describe('the pages in Firefox', { timeout: SLOW_MS }, () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await launchStage('firefox', 'en');
  });
  afterAll(() => stage?.close());

  it.each(PAGES)('%s has no fault that axe finds', async (_name, { open, width, height }) => {
    await stage.view({ colorScheme: 'light', width, height, zoom: 1 });
    await open(stage);
    await openDetails(stage.page);
    expect(await findAxeFaults(stage.page)).toEqual([]);
  });
});
