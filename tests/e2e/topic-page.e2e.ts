import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clickText } from './harness/click-text';
import type { PageDriver } from './harness/drive-page';
import { focusOn } from './harness/focus-on';
import { type LaunchedBrowser, launchBrowser } from './harness/launch-browser';
import { type PageServer, servePages } from './harness/serve-pages';
import { waitUntil } from './harness/wait-until';

const SNOWDEN = 'org.sidelight.us-china-cyber-2015#snowden-revelations';
const SNOWDEN_NAME = 'Edward Snowden’s NSA disclosures';
const FORGET = 'Forget all pages';

describe.each(['chromium', 'firefox'] as const)('the page of a topic in %s', (browserName) => {
  let browser: LaunchedBrowser;
  let server: PageServer;
  let topic: PageDriver;

  beforeAll(async () => {
    server = await servePages({
      pages: {
        '/story': { body: '<!doctype html><title>A story</title><p>Edward Snowden flew to Hong Kong in May 2013.</p>' },
      },
    });
    browser = await launchBrowser(browserName);
    topic = await browser.newPage();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const openTopic = (ref: string) =>
    topic.open(`${browser.extensionUrl('/topic.html')}?topic=${encodeURIComponent(ref)}`);
  const waitForTitle = (name: string) =>
    waitUntil(() => topic.evaluate((words) => document.querySelector('h1')?.textContent === words, name), {
      what: `the title ${name}`,
      timeoutMs: 30_000,
    });
  const waitForPictures = async () => {
    await waitUntil(() => topic.evaluate(() => document.querySelectorAll('.map .node').length === 12), {
      what: 'the map',
      timeoutMs: 30_000,
    });
    await waitUntil(() => topic.evaluate(() => document.querySelectorAll('.timeline .row .fact').length > 20), {
      what: 'the timeline',
      timeoutMs: 30_000,
    });
  };
  const waitForText = (words: string, isThere = true) =>
    waitUntil(
      () => topic.evaluate((text, wanted) => document.body.textContent?.includes(text) === wanted, words, isThere),
      { what: `"${words}" to ${isThere ? 'come' : 'go'}`, timeoutMs: 30_000 },
    );
  const click = (words: string) => clickText(topic, words);

  it('opens from its address with the facts, each topic of the map apart from the others', async () => {
    await openTopic(SNOWDEN);
    await waitForTitle(SNOWDEN_NAME);
    await waitForText('the bulk collection of phone records');
    await waitForPictures();
    const overlaps = await topic.evaluate(() => {
      // The letters as they are drawn, whatever the layout took them for.
      const rects = [...document.querySelectorAll('.map .node text')].map((text) => text.getBoundingClientRect());
      return rects.flatMap((a, i) =>
        rects.slice(i + 1).filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
      ).length;
    });
    expect(overlaps).toBe(0);
  });

  it('leads from topic to topic by keyboard, with the focus in sight', async () => {
    await openTopic(SNOWDEN);
    await waitForPictures();
    await focusOn(topic, '.skip');
    await topic.pressKey('Tab');
    await waitUntil(() => topic.evaluate(() => document.activeElement?.matches('.map a')), {
      what: 'the focus in the map',
    });
    const focused = await topic.evaluate(() => {
      const link = document.activeElement;
      const stroke = (node: Element | null | undefined) => (node ? getComputedStyle(node).stroke : '');
      const other = [...document.querySelectorAll('.map a')].find((node) => node !== link);
      return {
        isNode: link?.matches('.map a') === true,
        label: link?.getAttribute('aria-label') ?? '',
        isSeen: stroke(link?.querySelector('.hit')) !== stroke(other?.querySelector('.hit')),
      };
    });
    expect(focused).toMatchObject({ isNode: true, isSeen: true });
    expect(focused.label).toMatch(/, (?:Event|Person|Concept), \d+ relations?$/);
    await topic.pressKey('Enter');
    const name = focused.label.replace(/, \w+, \d+ relations?$/, '');
    expect(name).not.toBe(SNOWDEN_NAME);
    await waitForTitle(name);
  });

  it('remembers where it was met once that is switched on, and forgets it', async () => {
    await openTopic(SNOWDEN);
    // What comes late would move the switch away from the pointer.
    await waitForPictures();
    await click('Remember the pages on which topics are marked');
    await waitForText('You have not met this topic on a page yet.');
    const story = await browser.newPage();
    await story.open(`${server.origin}/story`);
    await waitUntil(async () => (await story.marks()).length === 1, { what: 'the mark', timeoutMs: 30_000 });
    await waitUntil(
      () =>
        topic.evaluate(
          (address) =>
            [...document.querySelectorAll('.met a')].some(
              (link) => link.textContent === 'A story' && link.getAttribute('href') === address,
            ),
          `${server.origin}/story`,
        ),
      { what: 'the page in the list', timeoutMs: 30_000 },
    );
    await story.close();
    await click(FORGET);
    await waitForText(FORGET, false);
  });

  it('says that there is no such topic, and leads on', async () => {
    await openTopic('org.example.none#nothing');
    await waitForTitle('There is no such topic');
    await click('Go to another topic');
    await waitUntil(() => topic.evaluate(() => document.activeElement?.getAttribute('role') === 'combobox'), {
      what: 'the focus in the search field',
    });
    await topic.typeText('snowdn');
    await waitUntil(() => topic.evaluate(() => document.querySelector('[role="option"]') !== null), {
      what: 'the topic to be found',
    });
    await topic.pressKey('Enter');
    await waitForTitle(SNOWDEN_NAME);
  });
});
