import { useEffect, useId, useState } from 'preact/hooks';
import { useText } from '../../../../components/text-context';
import { useCount } from '../../../../components/use-count';
import { readLanguages } from '../../../../core/page/read-languages';
import type { SearchResult } from '../../../../core/search/rank-topics';
import { searchStore } from '../../../../core/search/search-store';
import { getTopicNames } from '../../../../core/store/topics';
import { localise, type Text } from '../../../../core/topics/text';
import { parseTopicRef, resolveRelated, type TopicRef } from '../../../../core/topics/topic-ref';
import { Part } from './Part';
import type { PartProps } from './part-props';

interface RelatedPartProps extends PartProps {
  readonly self: TopicRef;
}

const OFFERED = 8;
const NO_NAMES: ReadonlyMap<TopicRef, Text> = new Map();

/** Topics to read next, found by name and kept by id. */
export function RelatedPart({ draft, onChange, self }: RelatedPartProps) {
  const t = useText();
  const count = useCount();
  const id = useId();
  const { packId } = parseTopicRef(self);
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<readonly SearchResult[]>([]);
  const [names, setNames] = useState(NO_NAMES);
  const refs = draft.related.map((related) => resolveRelated(packId, related));
  const wanted = refs.join('\n');
  useEffect(() => {
    if (wanted === '') return;
    let current = true;
    getTopicNames(wanted.split('\n') as TopicRef[]).then(
      (read) => current && setNames(read),
      (error: unknown) => reportError(error),
    );
    return () => {
      current = false;
    };
  }, [wanted]);
  useEffect(() => {
    let current = true;
    searchStore(query).then(
      (results) => current && setFound(results),
      (error: unknown) => reportError(error),
    );
    return () => {
      current = false;
    };
  }, [query]);
  const offered = found.filter(({ ref }) => ref !== self && !refs.includes(ref)).slice(0, OFFERED);
  const add = (ref: TopicRef) => {
    const there = parseTopicRef(ref);
    onChange({ ...draft, related: [...draft.related, there.packId === packId ? there.topicId : ref] });
    setQuery('');
    document.getElementById(id)?.focus();
  };
  return (
    <Part title={t('editRelated')} count={refs.length} path="related">
      <ul class="chips">
        {refs.map((ref, at) => {
          const name = localise(names.get(ref), readLanguages()) || ref;
          return (
            <li key={ref}>
              <button
                type="button"
                aria-label={t('editRemoveEntry', name)}
                onClick={() => onChange({ ...draft, related: draft.related.filter((_related, i) => i !== at) })}
              >
                <span dir="auto">{name}</span> <span aria-hidden="true">×</span>
              </button>
            </li>
          );
        })}
      </ul>
      <div class="field">
        <label for={id}>{t('editFindRelated')}</label>
        <input
          id={id}
          type="search"
          dir="auto"
          autocomplete="off"
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
        <p role="status" class="quiet">
          {query.trim() !== '' && (offered.length > 0 ? count('searchCount', offered.length) : t('searchNone'))}
        </p>
      </div>
      <ul class="mentions">
        {offered.map(({ ref, name }) => (
          <li key={ref}>
            <button type="button" dir="auto" onClick={() => add(ref)}>
              {t('editAddRelated', localise(name, readLanguages()))}
            </button>
          </li>
        ))}
      </ul>
    </Part>
  );
}
