import { useEffect, useMemo } from 'preact/hooks';
import { useText } from '../../components/text-context';
import { readLanguages } from '../../core/page/read-languages';
import { localise } from '../../core/topics/text';
import { GoToTopic } from './GoToTopic';
import { TopicArticle } from './TopicArticle';
import { useAskedTopic } from './use-asked-topic';
import { useTopic } from './use-topic';

/** Everything about one topic, on a page of its own that follows the store. */
export function App() {
  const t = useText();
  const languages = useMemo(readLanguages, []);
  const asked = useAskedTopic();
  const { card, isNew } = useTopic(asked);
  const title = card ? localise(card.topic.name, languages) : t(card === null ? 'topicGone' : 'extensionName');
  useEffect(() => {
    // Browsers write titles into their history.
    if (!asked.isPrivate) document.title = title;
  }, [title, asked.isPrivate]);
  return (
    <>
      <header class="top">
        <GoToTopic languages={languages} />
      </header>
      <main>
        {card === undefined && <p class="quiet">{t('loading')}</p>}
        {card === null && (
          <>
            <h1>{t('topicGone')}</h1>
            <p>{t('topicGoneText')}</p>
            <p>
              <a href="/options.html">{t('topicGoneOptions')}</a>
            </p>
          </>
        )}
        {card && <TopicArticle card={card} isNew={isNew} languages={languages} />}
      </main>
    </>
  );
}
