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
  /** What the reader knows to stand in the store: what they began with, or what they stored while open tabs could not be told. */
  const known = useRef(start.basis);
  const store = async ({ topic, isPrivate }: FinishedDraft, basis: string, isWhole: boolean) => {
    const label = { key: 'changeTopic', args: [localise(topic.name, readLanguages())] };
    const write = async () => {
      await saveTopic(ref, topic, { private: isPrivate, basis }, label);
      if (isWhole) known.current = digestBasis(topic, isPrivate);
    };
    if (await save(write)) onSaved();
  };
  const saveDraft = async (mine: FinishedDraft) => {
    // A second click must not find what the first one wrote.
    if (isBusy.current) return;
    isBusy.current = true;
    try {
      // A new topic may stand there too: a draft is gone on with whose saving was the last thing its tab did.
      const theirs = (await readDraft({ ref }).catch(() => start)) ?? (start.origin === 'new' ? start : null);
      const isMine = theirs?.basis === digestBasis(mine.topic, mine.isPrivate);
      if (theirs && (theirs.basis === known.current || isMine)) await store(mine, theirs.basis, true);
      else setConflict({ mine, theirs });
    } finally {
      isBusy.current = false;
    }
  };
  const saveMine = async () => {
    if (!conflict) return;
    setConflict(null);
    const { mine, theirs } = conflict;
    if (!theirs) return store(mine, NO_TOPIC, true);
    const isPrivate = mine.isPrivate === start.private ? theirs.private : mine.isPrivate;
    // The editor shows no more than mine: saved again, it must not pass for the whole.
    await store({ topic: mergeDrafts(start.topic, mine.topic, theirs.topic), isPrivate }, theirs.basis, false);
  };
  return { conflict, saveDraft, saveMine, goOn: () => setConflict(null) };
}
