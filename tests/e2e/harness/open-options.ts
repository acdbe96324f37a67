import type { PageDriver } from './drive-page';
import { waitUntil } from './wait-until';

/** The options page in one tab, worked by the words on it. */
export interface OptionsTab {
  readonly page: PageDriver;
  /** Opens the editor of a topic from the list. */
  readonly edit: (name: string) => Promise<void>;
  /** Types into the field with this label, in place of what is there. */
  readonly type: (label: string, text: string) => Promise<void>;
  /** What stands in the field with this label. */
  readonly read: (label: string) => Promise<string>;
  /** Presses the visible button that says so, once a click on it counts. */
  readonly press: (words: string) => Promise<void>;
  /** Resolves as soon as the page says that the latest change is saved. */
  readonly waitForSaved: () => Promise<unknown>;
  readonly waitForText: (words: string, timeoutMs?: number) => Promise<unknown>;
  readonly waitWithoutText: (words: string) => Promise<unknown>;
}

/** Opens the options page in a tab; resolves when the built-in packs are there. */
export async function openOptions(page: PageDriver, url: string): Promise<OptionsTab> {
  await page.open(url);
  await waitUntil(() => page.evaluate(() => document.querySelectorAll('.packs > li').length >= 2), {
    what: 'the packs',
    timeoutMs: 30_000,
  });
  const see = (words: string) => page.evaluate((wanted) => document.body.innerText.includes(wanted), words);
  const waitForText = (words: string, timeoutMs = 30_000) => waitUntil(() => see(words), { what: words, timeoutMs });
  return {
    page,
    edit: async (name) => {
      // Of a long list only what is in sight is there.
      await waitUntil(() => page.evaluate(typeInto, 'Filter topics', name), { what: 'the filter' });
      await waitUntil(() => page.evaluate(press, 'Edit', name), { what: `"${name}" in the list`, timeoutMs: 30_000 });
      await waitForText('Back to the options');
    },
    type: async (label, text) => {
      await waitUntil(() => page.evaluate(typeInto, label, text), { what: `the field "${label}"` });
    },
    read: (label) => waitUntil(() => page.evaluate(readFrom, label), { what: `the field "${label}"` }),
    press: async (words) => {
      await waitUntil(() => page.evaluate(press, words, ''), { what: `the button "${words}"` });
    },
    waitForSaved: () =>
      waitUntil(
        () => page.evaluate(() => document.querySelector('.save-status [role="status"]')?.textContent === 'Saved'),
        { what: '"Saved"', timeoutMs: 30_000, pollMs: 1 },
      ),
    waitForText,
    waitWithoutText: (words) =>
      waitUntil(async () => !(await see(words)), { what: `no "${words}"`, timeoutMs: 30_000 }),
  };
}

/** Runs in the page; `of` is what a button is about that is one of many. */
function press(words: string, of: string): boolean {
  const wanted = of === '' ? words : `${words} ${of}`;
  const button = [...document.querySelectorAll<HTMLElement>('button')].find(
    (each) => each.checkVisibility() && (each.getAttribute('aria-label') ?? each.textContent?.trim()) === wanted,
  );
  // A click that does nothing is none.
  if (!button || button.getAttribute('aria-disabled') === 'true') return false;
  button.focus();
  button.click();
  return true;
}

/** Runs in the page. */
function typeInto(label: string, text: string): boolean {
  const found = [...document.querySelectorAll('main:not([hidden]) label')].find(
    (each) => each.textContent?.trim() === label,
  );
  const field = found instanceof HTMLLabelElement ? found.control : null;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return false;
  field.focus();
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  return true;
}

/** Runs in the page. */
function readFrom(label: string): string | null {
  const found = [...document.querySelectorAll('main:not([hidden]) label')].find(
    (each) => each.textContent?.trim() === label,
  );
  const field = found instanceof HTMLLabelElement ? found.control : null;
  return field && 'value' in field ? String(field.value) : null;
}
