import { useId, useMemo, useState } from 'preact/hooks';
import { useText } from '../../../components/text-context';
import { useCount } from '../../../components/use-count';
import type { SkosScheme } from '../../../core/packs/read/list-skos-schemes';
import { formatNumber } from '../../../core/page/format-number';
import { readLanguages } from '../../../core/page/read-languages';
import { listParts, type Part, toChoice } from './list-parts';
import type { Import } from './use-import';

interface PartsFormProps {
  readonly job: Pick<Import, 'answer' | 'cancel'>;
  readonly concepts: number;
  readonly schemes: readonly SkosScheme[];
}

/** Longer lists would make the page slow; the filter reaches the rest. */
const SHOWN_PARTS = 200;

/** Asks which schemes and top concepts of a large thesaurus are wanted. */
export function PartsForm({ job, concepts, schemes }: PartsFormProps) {
  const t = useText();
  const countWords = useCount();
  const id = useId();
  const [filter, setFilter] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const parts = useMemo(() => listParts(schemes, readLanguages()), [schemes]);
  const wanted = filter.trim().toLocaleLowerCase();
  const found = parts.filter(({ name }) => name.toLocaleLowerCase().includes(wanted));
  const count = parts.filter(({ key }) => chosen.has(key)).reduce((sum, part) => sum + part.concepts, 0);
  const toggle = ({ key }: Part) => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    setChosen(next);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        job.answer({ concepts: toChoice(parts.filter(({ key }) => chosen.has(key))) });
      }}
    >
      <p>{countWords('importPartsAbout', concepts)}</p>
      <div class="field">
        <label for={id}>{t('importPartsFilter')}</label>
        <input
          id={id}
          type="search"
          dir="auto"
          value={filter}
          onInput={(event) => setFilter(event.currentTarget.value)}
        />
        <p class="quiet" role="status">
          {t('importShown', formatNumber(Math.min(found.length, SHOWN_PARTS)), formatNumber(parts.length))}
        </p>
      </div>
      <fieldset>
        <legend>{t('importParts')}</legend>
        <ul class="import-parts">
          {found.slice(0, SHOWN_PARTS).map((part) => (
            <li key={part.key} class={part.isScheme ? '' : 'below'}>
              <label class="choice">
                <input type="checkbox" checked={chosen.has(part.key)} onChange={() => toggle(part)} />
                <span>
                  <bdi>{part.name}</bdi>{' '}
                  <small>{countWords(part.isScheme ? 'importWholeScheme' : 'importConcepts', part.concepts)}</small>
                </span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <p role="status">{countWords('importPartsChosen', count)}</p>
      <div class="buttons">
        <button type="submit" class="primary" disabled={chosen.size === 0}>
          {t('importContinue')}
        </button>
        <button
          type="button"
          onClick={() => setChosen(new Set(parts.filter((part) => part.isScheme).map(({ key }) => key)))}
        >
          {t('importAllParts')}
        </button>
        <button type="button" onClick={job.cancel}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
