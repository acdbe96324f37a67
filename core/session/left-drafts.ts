import { draftKey, isDraftKey, type KeptDraft } from './kept-draft';
import { dropSession, readSession, watchSession } from './session-area';

/** Calls back with the drafts that no page holds any more, now and whenever that changes; returns the stop. */
export function watchLeftDrafts(onValue: (drafts: readonly KeptDraft[]) => void): () => void {
  let looks = new AbortController();
  const look = async () => {
    looks.abort();
    looks = new AbortController();
    const { signal } = looks;
    const left = new Map<string, KeptDraft>();
    const drafts = await readDrafts();
    if (signal.aborted) return;
    const tell = () => onValue(drafts.filter(({ id }) => left.has(id)));
    tell();
    for (const draft of drafts) {
      // Whoever holds it may go at any moment, and then may have forgotten it.
      navigator.locks
        .request(draftKey(draft.id), { mode: 'shared', signal }, async () => {
          if (!(await isKept(draft.id)) || signal.aborted) return;
          left.set(draft.id, draft);
          tell();
        })
        .catch((error: unknown) => signal.aborted || reportError(error));
    }
  };
  const onChanged = (changes: object) => {
    if (Object.keys(changes).some(isDraftKey)) look().catch((error: unknown) => reportError(error));
  };
  const stop = watchSession(onChanged);
  look().catch((error: unknown) => reportError(error));
  return () => {
    stop();
    looks.abort();
  };
}

/** Throws a left draft away. */
export async function dropDraft(id: string): Promise<void> {
  await dropSession(draftKey(id));
}

async function readDrafts(): Promise<KeptDraft[]> {
  const all = await readSession(null);
  return Object.entries(all).flatMap(([key, value]) => (isDraftKey(key) && isDraft(value) ? [value] : []));
}

async function isKept(id: string): Promise<boolean> {
  const key = draftKey(id);
  return key in (await readSession(key));
}

function isDraft(value: unknown): value is KeptDraft {
  return typeof value === 'object' && value !== null && 'id' in value && 'name' in value && 'content' in value;
}
