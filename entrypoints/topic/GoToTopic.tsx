import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { TopicSearch } from '../../components/TopicSearch';
import { useText } from '../../components/text-context';
import { useWatched } from '../../components/use-watched';
import { topicPagePath } from '../../core/page/topic-page-path';
import { type Answer, NO_ANSWER, watchSearch } from '../../core/search/watch-search';

/** Leads to another topic: a button that opens the search, which then takes the focus. */
export function GoToTopic({ languages }: { readonly languages: readonly string[] }) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const button = useRef<HTMLButtonElement>(null);
  const watch = useCallback((onAnswer: (answer: Answer) => void) => watchSearch(query, onAnswer), [query]);
  const answer = useWatched(watch) ?? NO_ANSWER;
  useEffect(() => {
    if (!isOpen) setQuery('');
  }, [isOpen]);

  const closeByKey = (event: KeyboardEvent) => {
    // The field empties itself first; what it took is done with.
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    setOpen(false);
    button.current?.focus();
  };
  return (
    <search class="go-to">
      <p class="brand">
        <img src="/icon/48.png" alt="" width="24" height="24" />
        {t('extensionName')}
      </p>
      <button ref={button} type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t('topicGoTo')}
      </button>
      {isOpen && (
        // biome-ignore lint/a11y/noStaticElementInteractions: the field in it takes the keys, but the one that closes it
        <div class="go-to-field" onKeyDown={closeByKey}>
          <TopicSearch
            query={query}
            answer={answer}
            languages={languages}
            onQuery={setQuery}
            onOpen={(ref) => location.assign(topicPagePath(ref))}
          />
        </div>
      )}
    </search>
  );
}
