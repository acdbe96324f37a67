import { useEffect, useState } from 'preact/hooks';
import { getTopicNames } from '../../core/store/topics';
import type { Text } from '../../core/topics/text';
import type { TopicRef } from '../../core/topics/topic-ref';

const NONE: ReadonlyMap<TopicRef, Text> = new Map();

/** The names of `refs`, as soon as they are read; a topic that is not in the store has none. */
export function useTopicNames(refs: readonly TopicRef[]): ReadonlyMap<TopicRef, Text> {
  const [names, setNames] = useState(NONE);
  const wanted = [...new Set(refs)].sort().join('\n');
  useEffect(() => {
    if (wanted === '') return;
    let current = true;
    getTopicNames(wanted.split('\n') as TopicRef[]).then(
      (found) => current && setNames(found),
      (error: unknown) => reportError(error),
    );
    return () => {
      current = false;
    };
  }, [wanted]);
  return names;
}
