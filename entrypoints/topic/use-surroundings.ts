import { useCallback, useMemo } from 'preact/hooks';
import { useWatched } from '../../components/use-watched';
import { readAround } from '../../core/search/read-around';
import type { NearTopic, Surroundings } from '../../core/store/read-surroundings';
import { watchStore } from '../../core/store/watch-store';
import { localise } from '../../core/topics/text';
import type { TopicRef } from '../../core/topics/topic-ref';

/** A topic near this one, by the name the reader is told. */
export type NamedTopic = Omit<NearTopic, 'name' | 'facts'> & {
  readonly name: string;
  readonly facts: readonly { readonly date: string; readonly text: string }[];
};

/** The topics around one, in the reader's words. */
export interface Around {
  readonly isWhole: boolean;
  readonly topics: readonly NamedTopic[];
}

/** Follows the topics around `ref`; `undefined` before they were read. */
export function useSurroundings(ref: TopicRef, languages: readonly string[]): Around | undefined {
  const watch = useCallback(
    (onValue: (found: Surroundings) => void) => watchStore(() => readAround(ref), onValue),
    [ref],
  );
  const found = useWatched(watch);
  return useMemo(
    () =>
      found && {
        isWhole: found.isWhole,
        topics: found.topics.map((topic) => ({
          ...topic,
          name: localise(topic.name, languages),
          facts: topic.facts.map(({ date, text }) => ({ date, text: localise(text, languages) })),
        })),
      },
    [found, languages],
  );
}
