import { FEW_NAMES, type Lab, MANY_NAMES } from './open-lab';
import { profileOurs } from './profile-ours';
import { takeShare } from './take-share';
import { waitForMarks } from './wait-for-marks';

/** How names are marked in an answer that is written word by word. */
export interface Chat {
  /** From a name's last letter to its mark: what 95 of 100 take at most, and the longest, in milliseconds. */
  readonly usualMs: number;
  readonly longestMs: number;
  readonly names: number;
  /** Our CPU in percent of the time; on a page of 1 MB, reading it anew each time would show. */
  readonly share: number;
}

const TOKENS_PER_SECOND = 50;
/** Every so many tokens comes a name that was not there before. */
const NAME_EVERY = 25;

/** Writes into one text node on the page at `path` for so many seconds. */
export async function measureChat(lab: Lab, path: string, many: boolean, seconds: number): Promise<Chat> {
  const browser = await lab.withNames(many ? MANY_NAMES : FEW_NAMES);
  const { page, session } = await browser.openPage(path);
  await waitForMarks(page, 1);
  const around = String(lab.pages[path]?.body);
  const count = Math.ceil((seconds * TOKENS_PER_SECOND) / NAME_EVERY);
  const names = lab.site
    .listNames(many ? MANY_NAMES : FEW_NAMES)
    .filter((name) => !around.includes(name))
    .slice(0, count);
  let late: number[] = [];
  const { totalMs, wallMs } = await profileOurs(session, async () => {
    late = await page.evaluate(writeAnswer, names, seconds, TOKENS_PER_SECOND, NAME_EVERY);
  });
  await page.close();
  return {
    usualMs: takeShare(late, 0.95),
    longestMs: takeShare(late, 1),
    names: late.length,
    share: (totalMs / wallMs) * 100,
  };
}

/** Runs in the page: gives how late each name was marked. */
async function writeAnswer(
  names: readonly string[],
  seconds: number,
  perSecond: number,
  nameEvery: number,
): Promise<number[]> {
  const paragraph = document.createElement('p');
  const text = document.createTextNode('');
  paragraph.append(text);
  document.body.prepend(paragraph);
  const waiting = new Map<number, number>();
  const late: number[] = [];
  const look = (): void => {
    const seen = new Set<number>();
    for (const highlight of CSS.highlights.values()) {
      for (const { startContainer, startOffset } of highlight) if (startContainer === text) seen.add(startOffset);
    }
    for (const [at, since] of waiting) {
      if (!seen.has(at)) continue;
      late.push(performance.now() - since);
      waiting.delete(at);
    }
  };
  const watch = setInterval(look, 20);
  const start = performance.now();
  let token = 0;
  const total = seconds * perSecond;
  while (token < total) {
    for (const due = ((performance.now() - start) / 1_000) * perSecond; token < Math.min(due, total); token++) {
      const name = token % nameEvery === 0 ? names[token / nameEvery] : undefined;
      if (name) waiting.set(text.length, performance.now());
      text.appendData(name ? `${name}. ` : 'and so on ');
    }
    await new Promise((resolve) => setTimeout(resolve, 1_000 / perSecond));
  }
  for (const until = performance.now() + 5_000; waiting.size > 0 && performance.now() < until; ) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  clearInterval(watch);
  // One that was never marked is as late as it can be told.
  for (const since of waiting.values()) late.push(performance.now() - since);
  return late;
}
