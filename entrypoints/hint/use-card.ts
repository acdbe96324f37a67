import { useLayoutEffect, useState } from 'preact/hooks';
import type { TopicRef } from '../../core/topics/topic-ref';
import { type CardOutcome, fetchCard } from './fetch-card';

/** Until then a card that is on its way shows nothing: a line that flashes by is worse than none. */
const QUIET_LOADING_MS = 300;

/** What the card shows for a topic: an outcome, a line that it is being looked up, or nothing new yet. */
type CardView = CardOutcome | 'loading' | undefined;

/** Looks up `topic`; the view before stays until there is something newer to show. `retry` asks again. */
export function useCard(topic: TopicRef): { readonly view: CardView; readonly retry: () => void } {
  const [view, setView] = useState<CardView>();
  const [attempt, setAttempt] = useState(0);
  useLayoutEffect(() => {
    let over = false;
    const timer = setTimeout(() => setView('loading'), QUIET_LOADING_MS);
    void fetchCard(topic).then((outcome) => {
      if (over) return;
      clearTimeout(timer);
      setView(outcome);
    });
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [topic, attempt]);
  return { view, retry: () => setAttempt((n) => n + 1) };
}
