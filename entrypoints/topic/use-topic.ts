import { useEffect, useState } from 'preact/hooks';
import { openTopic } from '../../core/search/open-topic';
import { readCard } from '../../core/search/read-card';
import { noteRecent } from '../../core/session/recent-topics';
import { watchStore } from '../../core/store/watch-store';
import type { CardTopic } from '../../core/topics/card-topic';
import type { TopicRef } from '../../core/topics/topic-ref';
import type { AskedTopic } from './use-asked-topic';

/** A topic as the store has it now: `undefined` before it was read, `null` when it is not there. */
export interface ReadTopic {
  readonly card: CardTopic | null | undefined;
  /** It said something else when the reader opened it the time before. */
  readonly isNew: boolean;
}

/** Opens a topic once and follows it from then on. */
export function useTopic({ ref, isPrivate }: AskedTopic): ReadTopic {
  const [card, setCard] = useState<CardTopic | null>();
  const [isNew, setNew] = useState(false);
  useEffect(() => {
    if (ref === undefined) return;
    if (ref === null) return setCard(null);
    noteOpening(ref, isPrivate).then(setNew, (error: unknown) => reportError(error));
    return watchStore(() => readCard(ref), setCard);
  }, [ref, isPrivate]);
  return { card, isNew };
}

async function noteOpening(ref: TopicRef, isPrivate: boolean): Promise<boolean> {
  const card = await openTopic(ref, isPrivate);
  if (card && !isPrivate) await noteRecent(ref);
  return card?.isNew === true;
}
