import { useMemo, useState } from 'preact/hooks';
import { useText } from '../../../../components/text-context';
import { useWatched } from '../../../../components/use-watched';
import { formatNumber } from '../../../../core/page/format-number';
import { listTopicsOff } from '../../../../core/store/list-topics-off';
import { listPacks, type StoredPack } from '../../../../core/store/packs';
import { setTopicOff } from '../../../../core/store/topics';
import { watchStore } from '../../../../core/store/watch-store';
import type { TopicRef } from '../../../../core/topics/topic-ref';
import { describePackName } from '../../describe-pack-name';
import { useSave } from '../../use-saving';
import { filterRows, ROW_KINDS, type RowFilter } from './filter-rows';
import { TopicList } from './TopicList';
import type { TopicRow } from './topic-row';
import { useTopicRows } from './use-topic-rows';

const watchPacks = (onValue: (packs: readonly StoredPack[]) => void) => watchStore(listPacks, onValue);
const watchOff = (onValue: (off: ReadonlySet<TopicRef>) => void) => watchStore(listTopicsOff, onValue);
const NONE: ReadonlySet<TopicRef> = new Set();

interface TopicsSectionProps {
  readonly onEdit: (ref: TopicRef) => void;
  readonly onNew: () => void;
}

/** All topics of enabled packs: filter them, switch them, edit them, write new ones. */
export function TopicsSection({ onEdit, onNew }: TopicsSectionProps) {
  const t = useText();
  const save = useSave();
  const packs = useWatched(watchPacks);
  const off = useWatched(watchOff) ?? NONE;
  const rows = useTopicRows();
  const [filter, setFilter] = useState<RowFilter>({ words: '', packId: '', kind: 'all' });
  // Which topics are off matters to one kind of filter only: the others need not look at every row again.
  const offForFilter = filter.kind === 'off' ? off : NONE;
  const enabled = packs?.filter((pack) => pack.enabled) ?? [];
  const packNames = new Map(enabled.map((pack) => [pack.id, describePackName(pack, t)]));
  const { words, kind } = filter;
  const packId = packNames.has(filter.packId) ? filter.packId : '';
  const found = useMemo(
    () => filterRows(rows ?? [], { words, packId, kind }, offForFilter),
    [rows, words, packId, kind, offForFilter],
  );
  const switchTopic = (row: TopicRow, on: boolean) =>
    save(() => setTopicOff(row.ref, !on, { key: 'changeTopicSwitch', args: [row.name] }));
  return (
    <section aria-labelledby="topics" data-find={t('findWordsTopics')}>
      <h2 id="topics">{t('optionsTopics')}</h2>
      <button type="button" onClick={onNew}>
        {t('editNew')}
      </button>
      <div class="field filters">
        <label for="filter">{t('optionsFilter')}</label>
        <input
          id="filter"
          type="search"
          dir="auto"
          value={words}
          onInput={(event) => setFilter({ ...filter, words: event.currentTarget.value })}
        />
        {enabled.length > 1 && (
          <select
            aria-label={t('editFilterPack')}
            value={packId}
            onChange={(event) => setFilter({ ...filter, packId: event.currentTarget.value })}
          >
            <option value="">{t('editAllPacks')}</option>
            {[...packNames].map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
        <select
          aria-label={t('editFilterKind')}
          value={kind}
          onChange={(event) => {
            const chosen = ROW_KINDS.find((known) => known === event.currentTarget.value);
            if (chosen) setFilter({ ...filter, kind: chosen });
          }}
        >
          {ROW_KINDS.map((known) => (
            <option key={known} value={known}>
              {t(`editShow_${known}`)}
            </option>
          ))}
        </select>
        <p role="status" class="quiet">
          {rows && t('optionsTopicCount', formatNumber(found.length), formatNumber(rows.length))}
        </p>
      </div>
      {rows && found.length === 0 && <p class="quiet">{t('editNoTopics')}</p>}
      {rows ? (
        <TopicList
          rows={found}
          off={off}
          packNames={packNames}
          onSwitch={switchTopic}
          onEdit={(row) => onEdit(row.ref)}
        />
      ) : (
        <p class="quiet">{t('loading')}</p>
      )}
    </section>
  );
}
