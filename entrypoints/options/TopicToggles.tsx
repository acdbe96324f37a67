import { useMemo, useState } from 'preact/hooks';
import { Switch } from '../../components/Switch';
import { useText } from '../../components/text-context';
import { useWatched } from '../../components/use-watched';
import type { StoredPack } from '../../core/store/packs';
import { type ListedTopic, listTopics, setTopicOff } from '../../core/store/topics';
import { watchStore } from '../../core/store/watch-store';
import { localise, wordings } from '../../core/topics/text';
import { topicRef } from '../../core/topics/topic-ref';
import { useSave } from './use-saving';

/** Longer lists would make the page slow; the filter reaches the rest. */
const SHOWN_TOPICS = 200;

const watchTopics = (onValue: (topics: readonly ListedTopic[]) => void) => watchStore(listTopics, onValue);

/** A switch for every topic, with a filter over names and aliases. */
export function TopicToggles({ packs }: { readonly packs: readonly StoredPack[] }) {
  const t = useText();
  const save = useSave();
  const topics = useWatched(watchTopics);
  const [filter, setFilter] = useState('');
  const found = useMemo(() => filterTopics(topics ?? [], filter), [topics, filter]);
  const packNames = new Map(packs.map((pack) => [pack.id, localise(pack.name, navigator.languages)]));
  return (
    <>
      <h3 id="topics">{t('optionsTopics')}</h3>
      <div class="field">
        <label for="filter">{t('optionsFilter')}</label>
        <input
          id="filter"
          type="search"
          dir="auto"
          value={filter}
          onInput={(event) => setFilter(event.currentTarget.value)}
        />
        <p role="status" class="quiet">
          {topics && t('optionsTopicCount', String(Math.min(found.length, SHOWN_TOPICS)), String(topics.length))}
        </p>
      </div>
      <ul class="rows" aria-labelledby="topics">
        {found.slice(0, SHOWN_TOPICS).map((topic) => {
          const ref = topicRef(topic.packId, topic.id);
          return (
            <li key={ref}>
              <Switch on={!topic.off} onChange={(on) => save(() => setTopicOff(ref, !on))}>
                <span dir="auto">{localise(topic.name, navigator.languages)}</span>
                {packs.length > 1 && <small dir="auto">{packNames.get(topic.packId)}</small>}
              </Switch>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function filterTopics(topics: readonly ListedTopic[], filter: string): readonly ListedTopic[] {
  const wanted = filter.trim().toLocaleLowerCase();
  if (wanted === '') return topics;
  return topics.filter((topic) =>
    [...wordings(topic.name), ...topic.aliases.filter((alias) => !alias.hidden).map((alias) => alias.text)].some(
      (name) => name.toLocaleLowerCase().includes(wanted),
    ),
  );
}
