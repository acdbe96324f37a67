import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { localise, type Text } from '../core/topics/text';
import type { TopicKind } from '../core/topics/topic';
import type { TopicRef } from '../core/topics/topic-ref';
import { cutText } from './cut-text';
import { describeKind } from './describe-kind';
import { useText } from './text-context';

/** A line of the result list. */
export interface FoundTopic {
  readonly ref: TopicRef;
  readonly name: Text;
  readonly kind: TopicKind;
  readonly summary?: Text | undefined;
}

interface TopicSearchProps {
  readonly query: string;
  /** What was found, and for which query: while the store is asked it is that of the query before. */
  readonly answer: { readonly query: string; readonly results: readonly FoundTopic[] };
  readonly languages: readonly string[];
  readonly onQuery: (query: string) => void;
  readonly onOpen: (ref: TopicRef) => void;
}

/** How much of a summary stands under a result, in UTF-16 units. */
const TEASER_LENGTH = 110;

/** A search field with its results: arrows move, Enter opens, Esc empties the field. Takes the focus when it appears. */
export function TopicSearch({ query, answer, languages, onQuery, onOpen }: TopicSearchProps) {
  const t = useText();
  const { results } = answer;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [row, setRow] = useState(0);
  const active = Math.min(row, results.length - 1);
  const isOpen = query.trim() !== '';
  useEffect(() => input.current?.focus(), []);
  useEffect(() => list.current?.children[active]?.scrollIntoView({ block: 'nearest' }), [active]);

  // Enter may come before the answer: then it is meant for the first topic of that.
  const early = useRef<string | null>(null);
  useEffect(() => {
    const first = results[0];
    if (early.current !== null && early.current === answer.query && first) onOpen(first.ref);
    if (early.current !== query || answer.query === query) early.current = null;
  }, [answer, query]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const chosen = results[active];
    if (step !== 0 && results.length > 0) setRow((active + step + results.length) % results.length);
    else if (event.key === 'Enter' && isOpen && answer.query !== query) early.current = query;
    else if (event.key === 'Enter' && chosen) onOpen(chosen.ref);
    else if (event.key === 'Escape' && query !== '') onQuery('');
    else return;
    event.preventDefault();
  };

  return (
    <div class="search">
      <label for={`${id}-field`}>{t('searchLabel')}</label>
      <input
        ref={input}
        id={`${id}-field`}
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isOpen && results.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={isOpen && results.length > 0 ? `${id}-${active}` : undefined}
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        placeholder={t('searchPlaceholder')}
        value={query}
        onInput={(event) => {
          setRow(0);
          onQuery(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
      />
      <p role="status" class={results.length > 0 ? 'unseen' : 'quiet'}>
        {isOpen &&
          answer.query === query &&
          (results.length > 0 ? t('searchCount', String(results.length)) : t('searchNone'))}
      </p>
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={t('searchResults')}
        data-answers={answer.query}
        hidden={!isOpen || results.length === 0}
      >
        {isOpen &&
          results.map((result, at) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field above takes the keys
            <div
              key={result.ref}
              id={`${id}-${at}`}
              role="option"
              tabIndex={-1}
              aria-selected={at === active}
              onClick={() => onOpen(result.ref)}
            >
              <span class="kind">{t(describeKind(result.kind))}</span>
              <strong dir="auto">{localise(result.name, languages)}</strong>
              {result.summary && <small dir="auto">{tease(localise(result.summary, languages))}</small>}
            </div>
          ))}
      </div>
    </div>
  );
}

function tease(summary: string): string {
  const start = cutText(summary, TEASER_LENGTH);
  return start === summary ? summary : `${start}…`;
}
