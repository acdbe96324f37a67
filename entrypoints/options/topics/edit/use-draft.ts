import { useEffect, useMemo, useState } from 'preact/hooks';
import { parseTopic } from '../../../../core/topics/parse-topic';
import type { Topic } from '../../../../core/topics/topic';
import type { Faults } from './fault-context';
import { finishDraft } from './finish-draft';
import type { Draft } from './read-draft';

/** The draft as it stands, and what came of reading it by the rules of packs. */
export interface DraftState {
  readonly draft: Topic;
  readonly isPrivate: boolean;
  /** As it would be saved; `null` while something is wrong. */
  readonly topic: Topic | null;
  readonly faults: Faults;
  readonly isChanged: boolean;
  readonly change: (draft: Topic) => void;
  readonly setPrivate: (isPrivate: boolean) => void;
}

/**
 * Keeps a draft that began as `start`, or goes on with one that was `kept`; checks it at every change, and has the browser ask before
 * an unsaved one is closed with its tab.
 */
export function useDraft(start: Draft, kept?: { readonly topic: Topic; readonly isPrivate: boolean }): DraftState {
  const [draft, change] = useState(kept?.topic ?? start.topic);
  const [isPrivate, setPrivate] = useState(kept?.isPrivate ?? start.private);
  const parsed = useMemo(() => parseTopic(finishDraft(draft)), [draft]);
  const before = useMemo(() => JSON.stringify(finishDraft(start.topic)), [start]);
  const isChanged = isPrivate !== start.private || JSON.stringify(finishDraft(draft)) !== before;
  const faults: Faults = useMemo(
    () => new Map('faults' in parsed ? parsed.faults.map(({ path, message }) => [path, message]) : []),
    [parsed],
  );
  useEffect(() => {
    if (!isChanged) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isChanged]);
  return { draft, isPrivate, topic: 'topic' in parsed ? parsed.topic : null, faults, isChanged, change, setPrivate };
}
