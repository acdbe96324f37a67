import { afterAll, beforeAll, beforeEach, describe, it } from 'vitest';
import type { PageDriver } from './harness/drive-page';
import { type LaunchedBrowser, launchBrowser } from './harness/launch-browser';
import { type PageServer, servePages } from './harness/serve-pages';
import { waitUntil } from './harness/wait-until';

const SNOWDEN = '<p>Edward Snowden flew to Hong Kong in May 2013.</p>';
const OPM = '<p>The OPM breach was announced in June 2015.</p>';
const SNOWDEN_TOPIC = 'Edward Snowden’s NSA disclosures';
const OPM_TOPIC = 'OPM data breach';

describe.each(['chromium', 'firefox'] as const)('the side panel in %s', (browserName) => {
  let browser: LaunchedBrowser;
  let server: PageServer;
  let panel: PageDriver;
  let first: PageDriver;
  let second: PageDriver;

  beforeAll(async () => {
    server = await servePages({
      pages: {
        '/snowden': { body: `<!doctype html><title>One</title>${SNOWDEN}` },
        '/opm': { body: `<!doctype html><title>Two</title>${OPM}` },
      },
    });
    browser = await launchBrowser(browserName);
    // The same page as in the panel: it speaks of the tab in front, whichever that is.
    panel = await browser.newPage();
    await panel.open(browser.extensionUrl('/popup.html?panel'));
    first = await browser.newPage();
    await first.open(`${server.origin}/snowden`);
    second = await browser.newPage();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  beforeEach(async () => {
    await first.movePointer(300, 300);
    await first.pressKey('Escape');
  });

  const listed = () =>
    panel.evaluate(() => [...document.querySelectorAll('.mentions button > [dir]')].map((each) => each.textContent));
  const waitForTopics = (names: string[]) =>
    waitUntil(async () => JSON.stringify(await listed()) === JSON.stringify(names), { what: `the topics ${names}` });
  const waitForMarks = (texts: string[]) =>
    waitUntil(async () => JSON.stringify(await first.marks()) === JSON.stringify(texts), {
      what: `the marks ${texts}`,
    });
  /** Without a pointer, that would bring the tab to the front. */
  const click = (css: string, words: string) =>
    waitUntil(
      () =>
        panel.evaluate(
          (selector, text) => {
            const found = [...document.querySelectorAll<HTMLElement>(selector)].find((each) =>
              each.textContent?.includes(text),
            );
            found?.click();
            return found !== undefined;
          },
          css,
          words,
        ),
      { what: `"${words}" to click` },
    );
  const waitForWords = (words: RegExp) =>
    waitUntil(() => panel.evaluate((source) => new RegExp(source).test(document.body.innerText), words.source), {
      what: String(words),
    });

  it('follows the tab in front, and what is added to its page', async () => {
    await first.open(`${server.origin}/snowden`);
    await waitForTopics([SNOWDEN_TOPIC]);
    await second.open(`${server.origin}/opm`);
    await waitForTopics([OPM_TOPIC]);
    await first.movePointer(310, 310);
    await waitForTopics([SNOWDEN_TOPIC]);
    await first.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), OPM);
    await waitForTopics([SNOWDEN_TOPIC, OPM_TOPIC]);
    await first.open(`${server.origin}/snowden`);
    await waitForTopics([SNOWDEN_TOPIC]);
  });

  it('shows a mention in the page and stays', async () => {
    await waitForTopics([SNOWDEN_TOPIC]);
    await click('.mentions button', SNOWDEN_TOPIC);
    await waitUntil(async () => (await first.hintText())?.includes(SNOWDEN_TOPIC), { what: 'the card' });
    await waitForTopics([SNOWDEN_TOPIC]);
  });

  it('pauses the site for an hour, says until when, and takes it back with one click', async () => {
    await waitForMarks(['Edward Snowden']);
    await waitForTopics([SNOWDEN_TOPIC]);
    await click('.pause-menu', 'Off for a while');
    await click('.pause-lengths button', '1 hour');
    await waitForMarks([]);
    await waitForWords(/Sidelight is off on this site until \d[\s\S]*Off until \d/);
    await click('.last-change button', 'Undo');
    await waitForMarks(['Edward Snowden']);
    await waitForTopics([SNOWDEN_TOPIC]);
  });

  it('pauses everything, and resumes', async () => {
    await waitForMarks(['Edward Snowden']);
    await waitForTopics([SNOWDEN_TOPIC]);
    await click('.pausable + .pausable .pause-menu, .keys + .pausable .pause-menu', 'Off for a while');
    await click('.pause-lengths button', 'Until tomorrow');
    await waitForMarks([]);
    await waitForWords(/paused everywhere until \S+, /);
    await click('.pausable button', 'Resume');
    await waitForMarks(['Edward Snowden']);
  });

  it('takes back that a topic is known', async () => {
    await waitUntil(
      () =>
        panel.evaluate((words) => {
          const field = document.querySelector<HTMLInputElement>('[role="combobox"]');
          if (!field) return false;
          field.focus();
          field.value = words;
          field.dispatchEvent(new InputEvent('input', { bubbles: true }));
          return true;
        }, 'snowden'),
      { what: 'the field' },
    );
    await click('[role="option"]', SNOWDEN_TOPIC);
    await click('.card button', 'Wrong or too much?');
    await waitUntil(
      () =>
        panel.evaluate(() => {
          const known = [...document.querySelectorAll<HTMLElement>('.card button')].find(
            (each) => each.textContent === 'I know this' && each.getAttribute('aria-disabled') !== 'true',
          );
          known?.click();
          return known !== undefined;
        }),
      { what: '"I know this" to be alive' },
    );
    await waitForMarks([]);
    await waitForWords(/Last change: you know “Edward Snowden/);
    await click('.last-change button', 'Undo');
    await waitForMarks(['Edward Snowden']);
  });
});
