import { useText } from '../../components/text-context';
import { useWatched } from '../../components/use-watched';
import { listQuiets, removeQuiet, type StoredQuiet } from '../../core/store/quiets';
import { type ListedTopic, listTopics } from '../../core/store/topics';
import { watchStore } from '../../core/store/watch-store';
import { localise } from '../../core/topics/text';
import { topicRef } from '../../core/topics/topic-ref';
import { useSave } from './use-saving';

const watchQuiets = (onValue: (quiets: readonly StoredQuiet[]) => void) => watchStore(listQuiets, onValue);
const watchTopics = (onValue: (topics: readonly ListedTopic[]) => void) => watchStore(listTopics, onValue);

/** What the reader asked not to be told again, each with its undo. Quieted sites stand among the sites. */
export function QuietedSection() {
  const t = useText();
  const save = useSave();
  const quiets = useWatched(watchQuiets);
  const topics = useWatched(watchTopics);
  const names = new Map(topics?.map((topic) => [topicRef(topic.packId, topic.id), topic.name]));
  const describe = (quiet: StoredQuiet) => {
    const name = localise(names.get(quiet.topic), navigator.languages) || quiet.topic;
    return quiet.grain === 'alias' ? t('optionsQuietAlias', name, quiet.alias ?? '') : t('optionsQuietTopic', name);
  };
  return (
    <section aria-labelledby="quieted">
      <h2 id="quieted">{t('optionsQuieted')}</h2>
      {quiets?.length === 0 && <p class="quiet">{t('optionsNoQuiets')}</p>}
      <ul class="rows">
        {quiets?.map((quiet) => (
          <li key={quiet.id}>
            <span dir="auto">{describe(quiet)}</span>
            <button
              type="button"
              aria-label={t('optionsUndoFor', describe(quiet))}
              onClick={() => save(() => removeQuiet(quiet.id))}
            >
              {t('optionsUndo')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
