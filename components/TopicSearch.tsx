import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { localise, type Text } from '../core/topics/text';
import type { TopicKind } from '../core/topics/topic';
import type { TopicRef } from '../core/topics/topic-ref';
import { describeKind } from './describe-kind';
import { TopicPreview } from './TopicPreview';
import { useText } from './text-context';
import { useCount } from './use-count';

/** A topic as far as a search shows it. */
export interface FoundTopic {
  readonly ref: TopicRef;
  readonly name: Text;
  readonly kind: TopicKind;
  readonly summary?: Text | undefined;
  /** EDTF level 0. */
  readonly dates?: string | undefined;
}

/** The way to a topic's own page. */
export interface OwnPage {
  /** The keys that do the same as the button, as the reader's keyboard names them. */
  readonly keys: string;
  readonly onOpen: (ref: TopicRef) => void;
}

interface TopicSearchProps {
  readonly query: string;
  /** What was found, and for which query: while the store is asked it is that of the query before. */
  readonly answer: { readonly query: string; readonly results: readonly FoundTopic[] };
  readonly languages: readonly string[];
  readonly onQuery: (query: string) => void;
  readonly onOpen: (ref: TopicRef) => void;
  /** Absent where opening a topic is opening its page. */
  readonly page?: OwnPage;
}

/**
 * A search field with its results and a look at the active one: arrows move, Enter opens, with Ctrl or Cmd the topic's page, Esc empties
 * the field. Takes the focus when it appears.
 */
export function TopicSearch(props: TopicSearchProps) {
  const { query, answer, languages, onQuery, onOpen, page } = props;
  const t = useText();
  const count = useCount();
  const { results } = answer;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [row, setRow] = useState(0);
  const active = Math.min(row, results.length - 1);
  const chosen = results[active];
  const isOpen = query.trim() !== '';
  useEffect(() => input.current?.focus(), []);
  // Only keys scroll: what moved under a resting pointer would be chosen by that.
  const byKey = useRef(false);
  useEffect(() => {
    if (byKey.current) list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
    byKey.current = false;
  }, [active]);

  // Enter may come before the answer: then it is meant for the first topic of that.
  const early = useRef<{ readonly query: string; readonly open: typeof onOpen } | null>(null);
  useEffect(() => {
    const first = results[0];
    if (early.current?.query === answer.query && first) early.current.open(first.ref);
    if (early.current?.query !== query || answer.query === query) early.current = null;
  }, [answer, query]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const open = page && (event.ctrlKey || event.metaKey) ? page.onOpen : onOpen;
    if (step !== 0 && results.length > 0) {
      byKey.current = true;
      setRow((active + step + results.length) % results.length);
    } else if (event.key === 'Enter' && isOpen && answer.query !== query) early.current = { query, open };
    else if (event.key === 'Enter' && chosen) open(chosen.ref);
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
          (results.length > 0 ? count('searchCount', results.length) : t('searchNone'))}
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
              onPointerMove={({ movementX, movementY }) => (movementX !== 0 || movementY !== 0) && setRow(at)}
            >
              <span class="kind">{t(describeKind(result.kind))}</span>
              <strong dir="auto">{localise(result.name, languages)}</strong>
            </div>
          ))}
      </div>
      {isOpen && chosen && <TopicPreview topic={chosen} languages={languages} page={page} />}
    </div>
  );
}
