import { useMemo, useState } from 'preact/hooks';
import { TopicSearch } from '../../components/TopicSearch';
import { useText } from '../../components/text-context';
import { readLanguages } from '../../core/page/read-languages';
import type { TopicRef } from '../../core/topics/topic-ref';
import { OpenTopic } from './OpenTopic';
import { openTopicPage } from './open-topic-page';
import { useSearch } from './use-search';

/** What the popup can do while the store does not open: search the packs that come with the extension, and show their cards. */
export function PackagedTopics() {
  const t = useText();
  const languages = useMemo(readLanguages, []);
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState<TopicRef>();
  const answer = useSearch(query);
  if (open) {
    const onOpenPage = (ref: TopicRef) => openTopicPage(ref).catch(reportError);
    // As in a private window: nothing can be kept.
    return <OpenTopic start={open} isPrivate onBack={() => setOpen(undefined)} {...{ languages, onOpenPage }} />;
  }
  return (
    <main>
      <h1 class="unseen">{t('extensionName')}</h1>
      <h2>{t('rescueSearch')}</h2>
      <TopicSearch {...{ query, answer, languages }} onQuery={setQuery} onOpen={setOpen} />
    </main>
  );
}
