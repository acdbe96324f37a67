import { useEffect, useState } from 'preact/hooks';
import { useWatched } from '../../../../components/use-watched';
import { readLanguages } from '../../../../core/page/read-languages';
import { readListMark } from '../../../../core/store/read-list-mark';
import { watchStore } from '../../../../core/store/watch-store';
import { listTopicRows } from './list-topic-rows';
import type { TopicRow } from './topic-row';

const watchMark = (onValue: (mark: string) => void) => watchStore(readListMark, onValue);

/** The rows of all topics; read again only when packs or edits have changed. `undefined` before the first reading. */
export function useTopicRows(): readonly TopicRow[] | undefined {
  const mark = useWatched(watchMark);
  const [rows, setRows] = useState<readonly TopicRow[]>();
  useEffect(() => {
    if (mark === undefined) return;
    let current = true;
    listTopicRows(readLanguages()).then(
      (read) => current && setRows(read),
      (error: unknown) => reportError(error),
    );
    return () => {
      current = false;
    };
  }, [mark]);
  return rows;
}
