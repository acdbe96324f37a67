import type { ComponentChildren } from 'preact';
import { useContext, useId, useRef, useState } from 'preact/hooks';
import { useText } from '../../../../components/text-context';
import { formatNumber } from '../../../../core/page/format-number';
import { FaultContext } from './fault-context';

interface LongListProps<T> {
  readonly label: string;
  readonly items: readonly T[];
  /** Where the list stands in the draft. */
  readonly path: string;
  /** What the filter looks at, and what the button that removes an entry is called after. */
  readonly describe: (item: T) => string;
  readonly render: (item: T, at: number) => ComponentChildren;
  readonly onRemove: (at: number) => void;
  /** Adds an entry made of some words; without it there is no field for them. */
  readonly onAdd?: (words: string) => void;
  readonly addLabel?: string;
}

/** So many entries are shown before a reader asks for more. */
const SHOWN = 20;

/** The entries of a list that may be long: filtered, some at first; those just added or with faults always in sight. */
export function LongList<T>({ label, items, path, describe, render, onRemove, onAdd, addLabel }: LongListProps<T>) {
  const t = useText();
  const id = useId();
  const box = useRef<HTMLFieldSetElement>(null);
  const [filter, setFilter] = useState('');
  const [shown, setShown] = useState(SHOWN);
  const [known, setKnown] = useState(items.length);
  const [words, setWords] = useState('');
  const wanted = filter.trim().toLowerCase();
  const faulty = new Set([...useContext(FaultContext).keys()].flatMap((fault) => readPlace(fault, path)));
  const places = items.map((_item, at) => at).filter((at) => faulty.has(at) || matches(items[at]));
  const visible = places.filter((at, row) => row < shown || at >= known || faulty.has(at));

  function matches(item: T | undefined): boolean {
    return item !== undefined && (wanted === '' || describe(item).toLowerCase().includes(wanted));
  }
  const add = () => {
    if (words.trim() === '' || !onAdd) return;
    onAdd(words.trim());
    setWords('');
    setFilter('');
  };
  const remove = (at: number) => {
    if (at < known) setKnown(known - 1);
    onRemove(at);
    box.current?.focus();
  };

  return (
    <fieldset class="long-list" aria-label={label} ref={box} tabIndex={-1}>
      {items.length > SHOWN && (
        <div class="field">
          <label for={`${id}-filter`}>{t('editFilterList')}</label>
          <input
            id={`${id}-filter`}
            type="search"
            dir="auto"
            value={filter}
            onInput={(event) => setFilter(event.currentTarget.value)}
          />
          <p role="status" class="quiet">
            {t('editListCount', formatNumber(visible.length), formatNumber(items.length))}
          </p>
        </div>
      )}
      <ul>
        {visible.map((at) => {
          const item = items[at] as T;
          return (
            <li key={at}>
              {render(item, at)}
              <button type="button" aria-label={t('editRemoveEntry', describe(item))} onClick={() => remove(at)}>
                {t('optionsRemove')}
              </button>
            </li>
          );
        })}
      </ul>
      {visible.length < places.length && (
        <button type="button" class="link" onClick={() => setShown(shown + 5 * SHOWN)}>
          {t('editShowMore', formatNumber(places.length - visible.length))}
        </button>
      )}
      {onAdd && addLabel && (
        <div class="field">
          <label for={`${id}-add`}>{addLabel}</label>
          <input
            id={`${id}-add`}
            type="text"
            dir="auto"
            autocomplete="off"
            value={words}
            onInput={(event) => setWords(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.isComposing) return;
              event.preventDefault();
              add();
            }}
          />
          <button type="button" onClick={add}>
            {t('optionsAdd')}
          </button>
        </div>
      )}
    </fieldset>
  );
}

/** Which entry of the list at `path` a fault is in. */
function readPlace(fault: string, path: string): number[] {
  const place = fault.startsWith(`${path}[`) ? /^\d+/.exec(fault.slice(path.length + 1)) : null;
  return place ? [Number(place[0])] : [];
}
