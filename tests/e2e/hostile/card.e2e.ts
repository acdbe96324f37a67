import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findRect } from '../harness/find-rect';
import { openCard } from '../harness/open-card';
import { type PageServer, servePages } from '../harness/serve-pages';
import { waitUntil } from '../harness/wait-until';
import { ATTACKED_PAGE, type AttackedCard, attackCard, CARD_TEXT, MARK } from './attacked-card';
import { CARD_COVERS } from './attacks/card-covers';
import { CARD_EFFECTS } from './attacks/card-effects';
import { CARD_FORGERIES } from './attacks/card-forgeries';
import { CARD_GRIPS } from './attacks/card-grips';
import { CARD_LOOKS } from './attacks/card-looks';
import { writePoison } from './attacks/card-poisons';
import { CARD_READINGS, gatherEvents } from './attacks/card-readings';
import { KEY_TRAP } from './attacks/key-trap';
import { launchWatched, type WatchedBrowser } from './launch-watched';
import { readContrast } from './read-contrast';
import { readWishes } from './read-wishes';

const ATTACKS = [...CARD_EFFECTS, ...CARD_COVERS, ...CARD_FORGERIES, ...CARD_GRIPS];

/** The attacked page, under the filter of a dark mode, with keys that are trapped, and in each of the looks. */
const PAGES = Object.fromEntries([
  ['/', { body: ATTACKED_PAGE }],
  ['/dimmed', { body: `${ATTACKED_PAGE}<style>html { filter: invert(0.9) hue-rotate(180deg) contrast(0.9) }</style>` }],
  [
    '/keys',
    { body: `${ATTACKED_PAGE.replace('<title>', `${KEY_TRAP}<title>`)}<style>body { min-height: 3000px }</style>` },
  ],
  ...Object.values(CARD_LOOKS).map(({ root = '', css }, row) => [
    `/look${row}`,
    { body: `${ATTACKED_PAGE.replace('<html', `<html ${root}`)}<style>${css}</style>` },
  ]),
]);

describe.each(['chromium', 'firefox'] as const)('a page against its card in %s', (browserName) => {
  let browser: WatchedBrowser;
  let server: PageServer;
  let card: AttackedCard;
  let before: unknown;
  const attacks = ATTACKS.map(({ expectation, ...attack }) => ({
    ...attack,
    expected: typeof expectation === 'string' ? expectation : expectation[browserName],
  }));

  const readStore = async () => {
    const extension = await browser.newPage();
    await extension.open(browser.extensionUrl('/options.html'));
    const wishes = await readWishes(extension);
    await extension.close();
    return wishes;
  };
  const openPage = async (path = '/') => {
    await browser.page.open(server.origin + path);
    await waitUntil(async () => (await browser.page.marks()).length === 1, { what: 'the mark', timeoutMs: 30_000 });
  };

  /** All that a page gets, as one text, with a pointer of the reader's in the card. */
  const readCard = async (read: (typeof CARD_READINGS)[number]['read']) => {
    if (!(await card.isOpen())) {
      await openPage();
      await card.open();
    }
    await browser.page.evaluate((code) => {
      const script = document.createElement('script');
      script.textContent = `((__name) => (${code})())((named) => named)`;
      document.head.append(script);
    }, String(gatherEvents));
    await browser.page.clickInHint('.card-body p');
    await waitUntil(() => browser.page.evaluate('hasHeard'), { what: 'the page to hear of the click' });
    const code = `JSON.stringify((${read})(document.querySelector('html > div[popover]'))) ?? ''`;
    return browser.page.evaluate<string, []>(`((__name) => ${code})((named) => named)`);
  };

  beforeAll(async () => {
    server = await servePages({ pages: PAGES });
    browser = await launchWatched(browserName);
    card = attackCard(browser.page);
    // Pictures of a small window are taken sooner.
    await browser.page.resize(640, 600);
    await openPage();
    await card.prepare();
    before = await readStore();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  for (const { name, ids, attack, expected } of attacks.filter((one) => one.expected !== 'closed')) {
    it(`leaves the card ${expected} to ${name} [${ids.join(', ')}]`, async () => {
      await card.prepare();
      try {
        await card.attack(attack);
        await card.waitFor(expected);
        if (expected === 'hidden') await card.clickWish();
      } finally {
        await card.undo();
      }
    });
  }

  for (const { name, read, givenBy } of CARD_READINGS) {
    if (givenBy.includes(browserName)) {
      // What a browser gives to every page, no script in the page can keep from it: this shows what happens instead.
      it(`is read by ${name}, as the browser lets a page do [H08]`, async () => {
        expect(await readCard(read)).toContain(CARD_TEXT);
      });
    } else {
      it(`is not read by ${name} [H08]`, async () => {
        expect(await readCard(read)).not.toContain(CARD_TEXT);
      });
    }
  }

  for (const { name, ids, attack } of attacks.filter((one) => one.expected === 'closed')) {
    it(`leaves the card closed to ${name} [${ids.join(', ')}]`, async () => {
      // A page that lays hands on its cards too often gets none any more.
      await openPage();
      await card.open();
      await card.attack(attack);
      await card.waitFor('closed');
    });
  }

  it('does not stand in a frame of a site, whichever of our pages it is [H20]', async () => {
    const address = browser.extensionUrl('/options.html');
    await browser.page.evaluate(async (src) => {
      // One of the site's own after it, to know when frames are loaded.
      for (const each of [src, '/dimmed']) {
        const frame = document.createElement('iframe');
        frame.src = each;
        document.body.append(frame);
        if (each !== src) await new Promise((resolve) => frame.addEventListener('load', resolve));
      }
    }, address);
    const shownAt = await browser.page
      .inFrame('iframe')
      .url()
      .catch(() => '');
    expect(shownAt).not.toContain('-extension:');
    const shown = await browser.page
      .inFrame('iframe')
      .evaluate(() => document.body?.innerText ?? '')
      .catch(() => '');
    expect(shown).not.toMatch(/packs|sites/i);
    const isGiven = await browser.page.evaluate(
      (src) =>
        fetch(src).then(
          () => true,
          () => false,
        ),
      address,
    );
    expect(isGiven).toBe(false);
  });

  it.each(Object.keys(CARD_LOOKS).map((name, row) => [name, row] as const))(
    'can be read %s [H10]',
    async (_name, row) => {
      await openPage(`/look${row}`);
      await openCard(browser.page, MARK, CARD_TEXT);
      // Buttons that do not count yet are pale.
      await waitUntil(
        async () => {
          const texts = (await browser.page.evaluateInHint(readContrast)) ?? [];
          expect(texts.length).toBeGreaterThan(10);
          expect(texts.filter(({ contrast, sizePx }) => contrast < 4.5 || sizePx < 11 || sizePx > 24)).toEqual([]);
          return true;
        },
        { what: 'a card that can be read' },
      );
    },
  );

  // Who listens first at the window hears first, and a page script comes later: this shows what is left.
  it('keeps the press of Escape from a card, which closes in every other way [H17]', async () => {
    const { page } = browser;
    const waitForClosed = () => waitUntil(async () => (await page.hintText()) === null, { what: 'the card to close' });
    await openPage('/keys');
    await openCard(page, MARK, CARD_TEXT);
    await page.pressKey('Escape');
    await waitUntil(() => page.evaluate<boolean, []>("keys.includes('Escape up')"), { what: 'the key to be let go' });
    expect(await page.evaluate<string[], []>('keys')).toEqual(['Escape down', 'Escape up']);
    expect(await page.hintText()).toContain(CARD_TEXT);

    await page.clickInHint('.card-close');
    await waitForClosed();

    await openCard(page, MARK, CARD_TEXT);
    await page.clickInHint('.card-body p');
    await waitUntil(
      async () => {
        if ((await page.focusInHint())?.name === 'Close') return true;
        await page.pressKey('Tab');
        return false;
      },
      { what: 'the focus on the button that closes' },
    );
    await page.pressKey('Enter');
    await waitForClosed();

    await openCard(page, MARK, CARD_TEXT);
    await page.movePointer(600, 560);
    await waitForClosed();

    await openCard(page, MARK, CARD_TEXT);
    await page.click(600, 560);
    await waitForClosed();

    await openCard(page, MARK, CARD_TEXT);
    const { x, y } = await findRect(page, MARK);
    await page.wheel(x, y, 2_000);
    await waitForClosed();
  });

  it('does not touch what the page has poisoned [H07]', async () => {
    await openPage();
    const { x, y, width } = await findRect(browser.page, MARK);
    await browser.page.evaluate((code) => {
      const script = document.createElement('script');
      script.textContent = `setTimeout(() => { ${code} })`;
      document.head.append(script);
    }, writePoison());
    const asked = (path: string) => server.requests.some((request) => request.path.startsWith(path));
    await waitUntil(() => asked('/poisoned'), { what: 'the poison' });
    await waitUntil(
      async () => {
        await browser.page.movePointer(Math.max(1, x - width / 2 - 20), y);
        await browser.page.movePointer(x, y);
        return waitUntil(async () => (await browser.page.hintText())?.includes(CARD_TEXT), {
          what: 'the card',
          timeoutMs: 2_000,
        });
      },
      { what: 'the card on a poisoned page', timeoutMs: 30_000 },
    );
    await browser.page.pressKey('Escape');
    await waitUntil(async () => (await browser.page.hintText()) === null, { what: 'no card' });
    const countBeats = () => server.requests.filter(({ path }) => path.startsWith('/beat')).length;
    const heard = countBeats();
    // What was told before has come by then.
    await waitUntil(() => countBeats() > heard + 1, { what: 'the page to tell more' });
    expect(asked('/stolen')).toBe(false);
  });

  it('has had no wish kept, no error made, and works on the next page, darkened as it is [H01, H02, H03, H04]', async () => {
    expect(await readStore()).toEqual(before);
    expect(await browser.readFaults()).toEqual([]);
    await openPage('/dimmed');
    const isGone = async () => (await browser.page.marks()).length === 0;
    await waitUntil(
      async () => {
        if (await isGone()) return true;
        await card.prepare();
        await card.clickWish();
        return waitUntil(isGone, { what: 'the mark to go', timeoutMs: 4_000 });
      },
      { what: 'the wish to be taken', timeoutMs: 40_000 },
    );
  });
});
