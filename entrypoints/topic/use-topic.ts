import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { openTopic } from '../../core/search/open-topic';
import { readCard } from '../../core/search/read-card';
import { noteRecent } from '../../core/session/recent-topics';
import { watchStore } from '../../core/store/watch-store';
import type { CardTopic } from '../../core/topics/card-topic';
import type { TopicRef } from '../../core/topics/topic-ref';

/** A topic as the store has it now: `undefined` before it was read, `null` when it is not there. */
export interface ReadTopic {
  readonly card: CardTopic | null | undefined;
  /** It said something else when the reader opened it the time before. */
  readonly isNew: boolean;
}

/** Opens a topic once and follows it from then on. */
export function useTopic(ref: TopicRef | null): ReadTopic {
  const [card, setCard] = useState<CardTopic | null>();
  const [isNew, setNew] = useState(false);
  useEffect(() => {
    if (ref === null) return setCard(null);
    noteOpening(ref).then(setNew, (error: unknown) => reportError(error));
    return watchStore(() => readCard(ref), setCard);
  }, [ref]);
  return { card, isNew };
}

async function noteOpening(ref: TopicRef): Promise<boolean> {
  const isPrivate = browser.extension.inIncognitoContext;
  const card = await openTopic(ref, isPrivate);
  if (card && !isPrivate) await noteRecent(ref);
  return card?.isNew === true;
}
