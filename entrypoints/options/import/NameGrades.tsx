import { useEffect, useId, useState } from 'preact/hooks';
import { useText } from '../../../components/text-context';
import { useCount } from '../../../components/use-count';
import type { GradeChange } from '../../../core/packs/grade/graded-pack';
import { formatNumber } from '../../../core/page/format-number';
import { GradeSelects } from './GradeSelects';
import type { NamesPage, NamesQuery } from './import-calls';
import { NameGradeRow } from './NameGradeRow';
import type { ImportWorker } from './start-import-worker';

type Change = Pick<GradeChange, 'strength' | 'match'>;

interface NameGradesProps {
  readonly worker: ImportWorker;
  /** Told the new estimate after a change. */
  readonly onMarks: (marks: number) => void;
}

const PAGE = 20;

/** The names a pack would bring, riskiest first, each with what it may do and why; all of them can be found and changed. */
export function NameGrades({ worker, onMarks }: NameGradesProps) {
  const t = useText();
  const id = useId();
  const [query, setQuery] = useState<NamesQuery>({ query: '', all: false });
  const [from, setFrom] = useState(0);
  const [turn, setTurn] = useState(0);
  const [found, setFound] = useState<NamesPage>();
  useEffect(() => {
    let isLatest = true;
    worker.call('listNames', query, from, PAGE).then(
      (page) => isLatest && setFound(page),
      () => undefined,
    );
    return () => {
      isLatest = false;
    };
  }, [worker, query, from, turn]);
  const ask = (next: NamesQuery) => {
    setFrom(0);
    setQuery(next);
  };
  const change = (which: readonly number[] | NamesQuery, how: Change) =>
    worker.call('changeNames', which, how).then(
      (marks) => {
        onMarks(marks);
        setTurn((before) => before + 1);
      },
      () => undefined,
    );
  const total = found?.total ?? 0;
  const last = Math.min(from + PAGE, total);
  return (
    <details open>
      <summary>{t(query.all || query.query ? 'importNames' : 'importRisky', formatNumber(total))}</summary>
      <p class="quiet">
        {t('importNamesAbout')} {t('strengthNote')}
      </p>
      <div class="field">
        <label for={`${id}-filter`}>{t('importNamesFilter')}</label>
        <input
          id={`${id}-filter`}
          type="search"
          dir="auto"
          value={query.query}
          onInput={(event) => ask({ ...query, query: event.currentTarget.value })}
        />
        <label class="choice">
          <input
            type="checkbox"
            checked={query.all}
            onChange={(event) => ask({ ...query, all: event.currentTarget.checked })}
          />
          <span>{t('importAllNames')}</span>
        </label>
      </div>
      <ul class="import-names">
        {found?.rows.map((row) => (
          <NameGradeRow key={row.row} name={row} onChange={(how) => change([row.row], how)} />
        ))}
      </ul>
      <div class="field">
        <p role="status" class="quiet">
          {found &&
            (total === 0
              ? t('importNoNames')
              : t('importRange', formatNumber(from + 1), formatNumber(last), formatNumber(total)))}
        </p>
        <button type="button" aria-disabled={from === 0} onClick={() => setFrom(Math.max(0, from - PAGE))}>
          {t('importPrevious')}
        </button>
        <button type="button" aria-disabled={last >= total} onClick={() => last >= total || setFrom(from + PAGE)}>
          {t('importNext')}
        </button>
      </div>
      {total > 1 && <AllFound count={total} onChange={(how) => change(query, how)} />}
    </details>
  );
}

/** Changes all names that were found at once. */
function AllFound({ count, onChange }: { readonly count: number; readonly onChange: (how: Change) => void }) {
  const t = useText();
  const countWords = useCount();
  const [how, setHow] = useState<Change>({});
  return (
    <fieldset class="field">
      <legend>{countWords('importForAll', count)}</legend>
      <GradeSelects grade={how} isOpen onChange={(part) => setHow({ ...how, ...part })} />
      <button type="button" disabled={!how.strength && !how.match} onClick={() => onChange(how)}>
        {t('importApply')}
      </button>
    </fieldset>
  );
}
