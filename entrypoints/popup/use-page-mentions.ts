import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { listPageMentions, type PageMention } from './list-page-mentions';

/** A page may still be loading, or grow: look again while this is open, in milliseconds. */
const LOOK_AGAIN_MS = 1_000;

/**
 * The mentions of a tab's frames, as they are now. `undefined` before the first look and while the page loads; `silent` when it has
 * loaded and no frame has our content script.
 */
export function usePageMentions(
  tabId: number,
  frameIds: readonly number[],
): readonly PageMention[] | 'silent' | undefined {
  const [mentions, setMentions] = useState<readonly PageMention[] | 'silent'>();
  useEffect(() => {
    let current = true;
    const look = async () => {
      const found = (await listPageMentions(tabId, frameIds)) ?? (await nameSilence(tabId));
      if (current) setMentions(found);
    };
    look().catch(reportError);
    const timer = setInterval(() => look().catch(reportError), LOOK_AGAIN_MS);
    return () => {
      current = false;
      clearInterval(timer);
    };
  }, [tabId, frameIds]);
  return mentions;
}

async function nameSilence(tabId: number): Promise<'silent' | undefined> {
  // A tab that was closed meanwhile is as good as one that loads: another comes to the front.
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return tab?.status === 'complete' ? 'silent' : undefined;
}
