import { useCallback } from 'preact/hooks';
import { useText } from '../../../components/text-context';
import { useWatched } from '../../../components/use-watched';
import { formatNumber } from '../../../core/page/format-number';
import { readLanguages } from '../../../core/page/read-languages';
import { listStrayEdits, removeStrayEdits } from '../../../core/store/stray-edits';
import { watchStore } from '../../../core/store/watch-store';
import { localise } from '../../../core/topics/text';
import type { TopicEdit } from '../../../core/topics/topic-edit';
import { useSave } from '../use-saving';

interface StrayEditsProps {
  readonly packId: string;
  readonly packName: string;
}

/** So many names are listed; who edited more topics than that knows them by their number. */
const MAX_NAMES = 50;

/** What the reader changed in topics that an update took away. Nothing is deleted unless the reader says so. */
export function StrayEdits({ packId, packName }: StrayEditsProps) {
  const t = useText();
  const save = useSave();
  const watch = useCallback(
    (onValue: (edits: readonly TopicEdit[]) => void) => watchStore(() => listStrayEdits(packId), onValue),
    [packId],
  );
  const edits = useWatched(watch);
  if (!edits || edits.length === 0) return null;
  return (
    <details>
      <summary>{t('editStray', formatNumber(edits.length))}</summary>
      <p class="quiet">{t('editStrayNote')}</p>
      <ul>
        {edits.slice(0, MAX_NAMES).map(({ topicId, fields }) => (
          <li key={topicId} class="clipped" dir="auto">
            {localise(fields.name, readLanguages()) || topicId}
          </li>
        ))}
      </ul>
      <div class="buttons">
        <button
          type="button"
          onClick={() => save(() => removeStrayEdits(packId, { key: 'changeStrayEdits', args: [packName] }))}
        >
          {t('editStrayRemove')}
        </button>
      </div>
    </details>
  );
}
