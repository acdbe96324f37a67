import { browser } from 'wxt/browser';
import { dropSession, readSession, writeSession } from '../../core/session/session-area';

/** What each frame of a tab counted; in memory, so that a background that wakes again knows the other frames. */
const KEY = 'frameCounts:';
/** Larger numbers do not fit the button. */
const MAX_SHOWN = 99;

/** Shows how many marks the frames of a tab have on the button of the extension; none when there are none. */
export async function countOnBadge(tabId: number, frameId: number, count: number): Promise<void> {
  const key = KEY + tabId;
  await navigator.locks.request(key, async () => {
    const { [key]: kept } = await readSession(key);
    // Nobody is woken when a tab is closed; a new one is the time to forget those that are gone.
    if (kept === undefined) await forgetClosed();
    // Browsers take the number away when a tab goes to another page: what its frames said before is over then.
    const isSamePage = (await browser.action.getBadgeText({ tabId })) !== '';
    const frames = isSamePage ? ((kept as Record<number, number> | undefined) ?? {}) : {};
    const counts = { ...frames, [frameId]: count };
    await writeSession({ [key]: counts });
    await browser.action.setBadgeText({
      tabId,
      text: shorten(Object.values(counts).reduce((sum, each) => sum + each)),
    });
  });
}

/** Takes the numbers off the button in all tabs. */
export async function clearBadges(): Promise<void> {
  const tabs = await browser.tabs.query({});
  // A tab that was closed meanwhile shows nothing any more.
  await Promise.allSettled(
    tabs.map(({ id }) => id !== undefined && browser.action.setBadgeText({ tabId: id, text: '' })),
  );
  await dropSession(await listKeys());
}

async function forgetClosed(): Promise<void> {
  const keys = await listKeys();
  if (keys.length === 0) return;
  const open = new Set((await browser.tabs.query({})).map(({ id }) => `${KEY}${id}`));
  await dropSession(keys.filter((key) => !open.has(key)));
}

async function listKeys(): Promise<string[]> {
  return Object.keys(await readSession(null)).filter((key) => key.startsWith(KEY));
}

function shorten(count: number): string {
  if (count === 0) return '';
  return count > MAX_SHOWN ? `${MAX_SHOWN}+` : String(count);
}
