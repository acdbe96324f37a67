import { draftKey, type KeptDraft } from './kept-draft';
import { dropSession, writeSession } from './session-area';

/** So much of one draft in UTF-16 units: browsers let an extension keep ten megabytes in memory. */
const SIZE_LIMIT = 1_000_000;

/** What a page does with the draft it holds. */
export interface DraftHold {
  /** Keeps it as it stands; what is too big for memory is not kept. */
  readonly keep: (draft: KeptDraft) => void;
  /** Forgets it: there is nothing that could get lost. */
  readonly forget: () => void;
  /** Forgets it, and holds it no longer. */
  readonly end: () => void;
}

/**
 * Holds the draft of that id for this page, until the page ends it or is gone, however it went: then the draft is a left one
 * (`watchLeftDrafts`). It lies in memory and nowhere else.
 */
export function holdDraft(id: string): DraftHold {
  const key = draftKey(id);
  let release = () => {};
  const ended = new Promise<void>((resolve) => {
    release = resolve;
  });
  navigator.locks.request(key, () => ended).catch(warn);
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<void>) => {
    last = last.then(work).catch(warn);
  };
  const forget = () => inTurn(() => dropSession(key));
  return {
    keep: (draft) =>
      inTurn(async () => {
        if (JSON.stringify(draft).length <= SIZE_LIMIT) await writeSession({ [key]: draft });
        // An older one would be offered as if it were this one.
        else await dropSession(key);
      }),
    forget,
    end: () => {
      forget();
      void last.then(release);
    },
  };
}

function warn(error: unknown): void {
  console.warn('Sidelight: a draft could not be kept', error);
}
