import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storeChosen, waitForStored } from './harness/choose-pack';
import type { PageDriver } from './harness/drive-page';
import { focusOn } from './harness/focus-on';
import { type LaunchedBrowser, launchBrowser } from './harness/launch-browser';
import { openCard } from './harness/open-card';
import { type PageServer, servePages } from './harness/serve-pages';
import { waitUntil } from './harness/wait-until';
import { writePayloads } from './harness/write-payloads';

/** A topic with the text in each of its fields, and a name of its own to be found by. */
function writeTopic(text: string, i: number): object {
  return {
    id: `t${i}`,
    name: text,
    kind: 'event',
    summary: `${text} summary ${i}`,
    aliases: [{ text: `Blorvian ledger ${i}`, strength: 'strong' }, { text }, { text: `hidden ${text}`, hidden: true }],
    claims: [text],
    facts: [{ date: '2015', text, source: 0 }],
    sources: [
      { title: text, publisher: text, url: 'https://example.org/' },
      { title: text, publisher: text },
    ],
    evidence: { what: [text], who: [{ text: `who ${text}` }] },
    vetoes: [{ text, scope: 'touching' }],
    sameAs: [text],
    related: i > 0 ? ['t0'] : [],
  };
}

describe.each(['chromium', 'firefox'] as const)('a pack full of markup in %s', (browserName) => {
  let browser: LaunchedBrowser;
  let server: PageServer;
  let options: PageDriver;
  let payloads: string[];

  beforeAll(async () => {
    server = await servePages({
      pages: { '/news': { body: '<!doctype html><title>News</title><p>The Blorvian ledger 0 was closed.</p>' } },
    });
    payloads = writePayloads(server.origin);
    browser = await launchBrowser(browserName);
    options = await browser.newPage();
    await options.open(browser.extensionUrl('/options.html'));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const waitForText = (words: string, driver = options) =>
    waitUntil(() => driver.evaluate((wanted) => document.body.textContent?.includes(wanted), words), {
      what: words,
      timeoutMs: 30_000,
    });
  /** Nothing ran, nothing was asked for, and no element of a payload is there. */
  const expectHarmless = async (driver: PageDriver, view: string) => {
    const found = await driver.evaluate(() => ({
      ran: document.documentElement.dataset.hurt ?? null,
      reports: document.documentElement.dataset.reports ?? null,
      elements: [
        ...document.querySelectorAll('img, iframe, object, marquee, math, base, video, audio, [onerror], [onload]'),
      ]
        .filter((element) => !element.closest('svg') && !element.matches('img[src^="/icon/"]'))
        .map(({ outerHTML }) => outerHTML.slice(0, 80)),
      scripts: [...document.querySelectorAll('a')]
        .map(({ protocol }) => protocol)
        .filter((one) => one === 'javascript:'),
    }));
    expect(found, view).toEqual({ ran: null, reports: null, elements: [], scripts: [] });
    expect(
      server.requests.filter(({ path }) => path.startsWith('/hit')),
      view,
    ).toEqual([]);
  };

  /** From now on what the policy of a page refuses, and what is told in a dialog, is written down where `expectHarmless` looks. */
  const watch = (driver: PageDriver) =>
    driver.evaluate(() => {
      const { dataset } = document.documentElement;
      document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => {
        dataset.reports = `${dataset.reports ?? ''} ${violatedDirective}`;
      });
      for (const name of ['alert', 'confirm', 'prompt', 'open'] as const) {
        globalThis[name] = () => {
          dataset.reports = `${dataset.reports ?? ''} ${name}`;
          return null as never;
        };
      }
    });

  it('is shown as text in every view [B08]', { timeout: 180_000 }, async () => {
    expect(payloads.length).toBeGreaterThan(100);
    const [first = ''] = payloads;
    const pack = {
      format: 'sidelight-pack/1',
      id: 'org.example.hostile',
      version: '1.0.0',
      name: first,
      description: payloads.slice(1, 9).join('\n'),
      language: 'en',
      license: '<img src=x>',
      attribution: payloads[1],
      updated: '2026-01-02',
      topics: payloads.map(writeTopic),
    };
    await watch(options);
    await options.evaluate((text) => {
      const input = document.querySelector<HTMLInputElement>('.import input[type="file"]');
      if (!input) throw new Error('No field for a file');
      const files = new DataTransfer();
      files.items.add(new File([text], '<img src=x onerror=alert(1)>.json'));
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }, JSON.stringify(pack));
    await waitUntil(() => options.evaluate(() => document.querySelector('.import-names li') !== null), {
      what: 'the names of the pack',
      timeoutMs: 30_000,
    });
    await waitForText(first);
    await expectHarmless(options, 'the look before the import');

    await storeChosen(options);
    await waitForStored(options);
    await options.open(browser.extensionUrl('/options.html'));
    await watch(options);
    await waitForText(first);
    await expectHarmless(options, 'packs and topics');

    await focusOn(options, '#filter');
    await options.typeText('Blorvian');
    await waitUntil(
      () =>
        options.evaluate(() => {
          const edit = document.querySelector<HTMLElement>('.topic-list button[aria-label*="<"]');
          edit?.focus();
          edit?.click();
          return edit !== null;
        }),
      { what: 'the topic in the list' },
    );
    await waitForText('Back to the options');
    await expectHarmless(options, 'the editor');

    const popup = await browser.newPage();
    await popup.open(browser.extensionUrl('/popup.html'));
    await watch(popup);
    await waitUntil(() => popup.evaluate(() => document.activeElement?.getAttribute('role') === 'combobox'), {
      what: 'the focus in the search field',
    });
    await popup.typeText('Blorvian ledger 0');
    await waitUntil(() => popup.evaluate(() => document.querySelector('[role="option"]') !== null), {
      what: 'a topic to be found',
    });
    await expectHarmless(popup, 'the search');
    await popup.pressKey('Enter');
    await waitForText('> summary ', popup);
    await expectHarmless(popup, 'the topic in the popup');
    await popup.close();

    const topic = await browser.newPage();
    await topic.open(`${browser.extensionUrl('/topic.html')}?topic=${encodeURIComponent('org.example.hostile#t0')}`);
    await watch(topic);
    await waitForText('> summary ', topic);
    await expectHarmless(topic, 'the page of the topic');
    await topic.close();

    const page = await browser.newPage();
    await page.open(`${server.origin}/news`);
    await watch(page);
    await waitUntil(async () => (await page.marks()).includes('Blorvian ledger 0'), { what: 'the mark' });
    await openCard(page, 'Blorvian ledger 0', first);
    await expectHarmless(page, 'the page');
    expect(
      await page.evaluateInHint((root) => root.querySelectorAll('img, iframe, script, a[href^="javascript:"]').length),
    ).toBe(0);
    await page.close();
  });
});
