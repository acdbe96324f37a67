import { browser } from 'wxt/browser';
import type { Settings, SiteRule } from '../topics/settings';

/** What a content script needs to know of the reader's choices; derived from the store, never written elsewhere. */
export type Prefs = Settings & {
  /** The store's generation it was derived from. */
  readonly generation: number;
  /** The generation whose packs, edits and wishes the index was made of. */
  readonly indexGeneration: number;
  /** The reader's own and the presets. */
  readonly siteRules: readonly SiteRule[];
};

/** What the background derived for pages; `null` where it has not done so yet. */
export interface Published {
  readonly prefs: Prefs | null;
  /** The compiled index as text (`decodeArtifact`), or the mark of one that stays in the background (`isIndexMark`). */
  readonly index: string | null;
}

/** Reads preferences and index straight from `storage.local`; wakes no background. */
export async function readPublished(): Promise<Published> {
  const stored = await browser.storage.local.get(['prefs', 'index']);
  return {
    prefs: isPrefs(stored.prefs) ? stored.prefs : null,
    index: typeof stored.index === 'string' ? stored.index : null,
  };
}

/** Puts preferences and index where content scripts read them, both or neither. */
export async function writePublished(prefs: Prefs, index: string): Promise<void> {
  await browser.storage.local.set({ prefs, index });
}

/** Calls `onChange` with what is published after each change, until `signal` ends it. */
export function watchPublished(onChange: (published: Published) => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const listen = async (changes: object, area: string): Promise<void> => {
    if (area !== 'local' || !('prefs' in changes || 'index' in changes)) return;
    // Nobody may hear of an area that cannot be read: what was there before holds.
    const published = await readPublished().catch(() => null);
    if (published && !signal.aborted) onChange(published);
  };
  const { onChanged } = browser.storage;
  onChanged.addListener(listen);
  signal.addEventListener('abort', () => onChanged.removeListener(listen), { once: true });
}

function isPrefs(stored: unknown): stored is Prefs {
  if (typeof stored !== 'object' || stored === null || !('generation' in stored && 'siteRules' in stored)) return false;
  const { siteRules } = stored;
  // What was damaged on disk is none: the background derives it again.
  return Array.isArray(siteRules) && siteRules.every((rule) => typeof rule?.site === 'string');
}
