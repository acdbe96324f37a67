import { useRef, useState } from 'preact/hooks';
import { readLanguages } from '../../../../core/page/read-languages';
import { saveTopic } from '../../../../core/store/edits';
import { digestBasis } from '../../../../core/store/topic-basis';
import { localise } from '../../../../core/topics/text';
import type { Topic } from '../../../../core/topics/topic';
import type { TopicRef } from '../../../../core/topics/topic-ref';
import { useSave } from '../../use-saving';
import { mergeDrafts } from './merge-drafts';
import { type Draft, readDraft } from './read-draft';

const NO_TOPIC = digestBasis(null, false);

/** A draft as it would be saved. */
export interface FinishedDraft {
  readonly topic: Topic;
  readonly isPrivate: boolean;
}

/** What stands in the store in place of what the editor began with; `null` when the topic was deleted. */
export interface Conflict {
  readonly mine: FinishedDraft;
  readonly theirs: Draft | null;
}

/** How an editor saves without writing over what its reader has not seen. */
export interface SavingDraft {
  readonly conflict: Conflict | null;
  /** Saves and closes, or finds a conflict. */
  readonly saveDraft: (mine: FinishedDraft) => Promise<void>;
  /** Saves what was changed here over what stands there now. */
  readonly saveMine: () => Promise<void>;
  readonly goOn: () => void;
}

/** Saves the draft that began as `start`; `onSaved` once it stands in the store and open tabs can see it. */
export function useSaveDraft(ref: TopicRef, start: Draft, onSaved: () => void): SavingDraft {
  const save = useSave();
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const isBusy = useRef(false);
  const store = async ({ topic, isPrivate }: FinishedDraft, basis: string) => {
    const label = { key: 'changeTopic', args: [localise(topic.name, readLanguages())] };
    if (await save(() => saveTopic(ref, topic, { private: isPrivate, basis }, label))) onSaved();
  };
  const saveDraft = async (mine: FinishedDraft) => {
    // A second click must not find what the first one wrote.
    if (isBusy.current) return;
    isBusy.current = true;
    try {
      const theirs = start.origin === 'new' ? start : await readDraft({ ref }).catch(() => start);
      const isMine = theirs?.basis === digestBasis(mine.topic, mine.isPrivate);
      // Both are the same, or the last try was stored and open tabs could not be told.
      if (theirs && (theirs.basis === start.basis || isMine)) await store(mine, theirs.basis);
      else setConflict({ mine, theirs });
    } finally {
      isBusy.current = false;
    }
  };
  const saveMine = async () => {
    if (!conflict) return;
    setConflict(null);
    const { mine, theirs } = conflict;
    if (!theirs) return store(mine, NO_TOPIC);
    const isPrivate = mine.isPrivate === start.private ? theirs.private : mine.isPrivate;
    await store({ topic: mergeDrafts(start.topic, mine.topic, theirs.topic), isPrivate }, theirs.basis);
  };
  return { conflict, saveDraft, saveMine, goOn: () => setConflict(null) };
}
