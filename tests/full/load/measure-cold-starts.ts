import { timeCard } from '../../../scripts/bench/time-card';
import { LAB_PACK, type Lab, MANY_NAMES } from './open-lab';
import { takeShare } from './take-share';

/** How soon a background that was stopped answers: 95 of 100, and half of them, in milliseconds. */
export interface ColdStarts {
  readonly cardMs: { readonly usual: number; readonly half: number };
  readonly findMs: { readonly usual: number; readonly half: number };
}

/** A browser keeps what it has compiled; the first starts are not what readers have. */
const WARM_UP = 3;

/** Stops the background and asks it for a card, or for the names in a text with an index of 100,000; so many times each. */
export async function measureColdStarts(lab: Lab, starts: number): Promise<ColdStarts> {
  const browser = await lab.withNames(MANY_NAMES);
  const { page } = await browser.newTab();
  await page.open(browser.extensionUrl('/welcome.html'));
  const [name = ''] = lab.site.listNames(1);
  const cards: number[] = [];
  const finds: number[] = [];
  for (let start = -WARM_UP; start < starts; start++) {
    await browser.stopWorker();
    const card = await page.evaluate(timeCard, `${LAB_PACK}#t0077777`);
    await browser.stopWorker();
    const find = await page.evaluate(timeFind, `About ${name}.`);
    if (start < 0) continue;
    cards.push(card);
    finds.push(find);
  }
  await page.close();
  return {
    cardMs: { usual: takeShare(cards, 0.95), half: takeShare(cards, 0.5) },
    findMs: { usual: takeShare(finds, 0.95), half: takeShare(finds, 0.5) },
  };
}

/** Runs in a page of the extension: milliseconds until the background, stopped before, has found the names in a text. */
async function timeFind(text: string): Promise<number> {
  const { runtime, storage } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
  const { index } = await storage.local.get('index');
  const start = performance.now();
  const reply = await runtime.sendMessage({ sidelight: 'findMentions', args: [index, [text]] });
  const took = performance.now() - start;
  if (!reply?.value?.hits[0]?.length) throw new Error(`Nothing was found: ${JSON.stringify(reply)}`);
  return took;
}

interface ExtensionApi {
  readonly runtime: { sendMessage(call: object): Promise<{ value?: { hits: number[][] } } | undefined> };
  readonly storage: { readonly local: { get(key: string): Promise<Record<string, unknown>> } };
}
