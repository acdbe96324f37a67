import { PNG } from 'pngjs';
import type { PageDriver } from '../harness/drive-page';
import { openCard } from '../harness/open-card';
import { pressInHint } from '../harness/press-in-hint';
import { waitUntil } from '../harness/wait-until';
import { type CardAttack, type CardState, installTools } from './attacks/card-attack';

/** The words of the page that have a card. */
export const MARK = 'OPM data breach';
/** What the card says of them in the built-in pack. */
export const CARD_TEXT = 'Intruders copied files';
/** A button that would change the store. */
const WISH = 'I know this';
/** So much of the middle of the card is compared, in pixels. */
const MIDDLE = { width: 240, height: 120 } as const;
/** So many of its pixels are the same where the card is shown, as a share, but for so much of a channel. */
const LEAST_ALIKE = 0.99;
const CHANNEL_SLACK = 40;

/** A card that was hidden for so long knows that it is, in milliseconds: browsers tell ten times a second at most. */
const NOTICED_MS = 250;

/** The page that is attacked; what a test adds to it comes first. */
export const ATTACKED_PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>One</title>
  <style>body { margin: 40px; min-height: 600px }</style><p>The ${MARK} came to light in June 2015.</p><p>The end.</p>`;

/** An open card that is pinned, with a button in it that would change the store, under attack. */
export interface AttackedCard {
  /** Opens and pins it, without its buttons. */
  readonly open: () => Promise<void>;
  /** Opens the card anew where an attack has closed it, and waits until its button counts. */
  readonly prepare: () => Promise<void>;
  readonly attack: (attack: CardAttack['attack']) => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly isOpen: () => Promise<boolean>;
  /** Resolves when the card is in this state; a hidden one has had the time to notice. */
  readonly waitFor: (state: CardState) => Promise<void>;
  /** A real click where the button was when the card was last seen whole. */
  readonly clickWish: () => Promise<void>;
}

/** Attacks the card of the one mark on the page that is loaded in `page`. */
export function attackCard(page: PageDriver): AttackedCard {
  let looks: Buffer | undefined;
  let wish = { x: 0, y: 0 };
  const isOpen = async () => (await page.evaluateInHint(() => true)) === true;
  const readState = async (): Promise<CardState> => {
    if (!(await isOpen())) return 'closed';
    const seen = await cutMiddle();
    return seen && looks && isAlike(seen, looks) ? 'shown' : 'hidden';
  };
  const waitFor = async (state: CardState) => {
    let since: number | undefined;
    await waitUntil(
      async () => {
        if ((await readState()) !== state) {
          since = undefined;
          return false;
        }
        since ??= performance.now();
        return state !== 'hidden' || performance.now() - since >= NOTICED_MS;
      },
      { what: `the card to be ${state}` },
    );
  };
  const cutMiddle = async () => {
    const box = await page.evaluateInHint((root) => {
      const { left, top, width, height } = root.host.getBoundingClientRect();
      return { left, top, width, height };
    });
    if (!box) return undefined;
    const whole = PNG.sync.read(await page.screenshot());
    const left = Math.round(box.left + box.width / 2 - MIDDLE.width / 2);
    const top = Math.round(box.top + box.height / 2 - MIDDLE.height / 2);
    if (left < 0 || top < 0 || left + MIDDLE.width > whole.width || top + MIDDLE.height > whole.height)
      return undefined;
    const cut = new PNG(MIDDLE);
    PNG.bitblt(whole, cut, left, top, MIDDLE.width, MIDDLE.height, 0, 0);
    return cut.data;
  };
  const findWish = () =>
    page.evaluateInHint((root, name) => {
      const button = [...root.querySelectorAll('button')].find(({ textContent }) => textContent === name);
      if (!button || button.getAttribute('aria-disabled') === 'true') return null;
      const { left, top, width, height } = button.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }, WISH);

  const open = async () => {
    await page.evaluate(installTools);
    await openCard(page, MARK, CARD_TEXT);
    await pressInHint(page, 'Pin');
  };

  return {
    open,
    prepare: async () => {
      if (await isOpen()) {
        // A wish that was not taken leaves its button pale for a moment.
        const { x, y } = await waitUntil(findWish, { what: 'the wish to count again' });
        if (x === wish.x && y === wish.y) return;
        // It had to move to stay in sight.
        await page.clickInHint('.card-close');
        await waitUntil(async () => !(await isOpen()), { what: 'the card to close' });
      }
      await open();
      await waitUntil(
        async () => {
          if (!(await page.evaluateInHint(hasButton, WISH))) await pressInHint(page, 'Wrong or too much?', 5_000);
          return waitUntil(findWish, { what: 'the wish to count', timeoutMs: 3_000 });
        },
        { what: 'the card to offer the wish', timeoutMs: 30_000 },
      );
      await waitUntil(
        async () => {
          wish = await waitUntil(findWish, { what: 'the wish to count' });
          await page.movePointer(wish.x, wish.y);
          const before = looks;
          looks = await cutMiddle();
          const { x, y } = (await findWish()) ?? {};
          // Only what stands still can be compared.
          return before && looks && isAlike(before, looks) && x === wish.x && y === wish.y;
        },
        { what: 'the card to come to rest' },
      );
    },
    attack: async (attack) => {
      const code = typeof attack === 'string' ? JSON.stringify(attack) : String(attack);
      await page.evaluate(`void ((__name) => attackWith(${code}))((named) => named)`);
    },
    undo: () => page.evaluate('undoAttack().then(() => null)'),
    isOpen,
    waitFor,
    clickWish: () => page.click(wish.x, wish.y),
  };
}

/** Runs on the card's closed root. */
function hasButton(root: ShadowRoot, name: string): boolean {
  return [...root.querySelectorAll('button')].some(({ textContent }) => textContent === name);
}

function isAlike(one: Buffer, other: Buffer): boolean {
  let alike = 0;
  for (let at = 0; at < one.length; at += 4) {
    const far = [0, 1, 2].some(
      (channel) => Math.abs((one[at + channel] ?? 0) - (other[at + channel] ?? 0)) > CHANNEL_SLACK,
    );
    if (!far) alike++;
  }
  return alike >= (one.length / 4) * LEAST_ALIKE;
}
