import { useEffect, useMemo, useState } from 'preact/hooks';
import { TopicSearch } from '../../components/TopicSearch';
import { useText } from '../../components/text-context';
import { useLoaded } from '../../components/use-loaded';
import { describeError } from '../../core/page/describe-error';
import { readLanguages } from '../../core/page/read-languages';
import { watchLookUp } from '../../core/session/look-up';
import type { TopicRef } from '../../core/topics/topic-ref';
import { LastChange } from './LastChange';
import { openTopicPage } from './open-topic-page';
import { PageFooter } from './PageFooter';
import { PageNotice } from './PageNotice';
import { PageTopics } from './PageTopics';
import { PastedText } from './PastedText';
import { isPanel } from './place';
import { RecentTopics } from './RecentTopics';
import { SiteSwitches } from './SiteSwitches';
import { StoreNotice } from './StoreNotice';
import { useCommandKeys } from './use-command-keys';
import { usePageState } from './use-page-state';
import { useSearch } from './use-search';

/** Not every popup opens a topic: it is there at once without what shows one. */
const loadOpenTopic = () => import('./OpenTopic').then(({ OpenTopic }) => OpenTopic);

/** The popup and the side panel: search over all topics, the topics of the page in front, and the switches. */
export function App() {
  const t = useText();
  const languages = useMemo(readLanguages, []);
  const [query, setQuery] = useState('');
  const answer = useSearch(query);
  const keys = useCommandKeys();
  const { page, fault, look } = usePageState();
  const [failure, setFailure] = useState('');
  const [open, setOpen] = useState<TopicRef>();
  // Words from the menu are meant for the popup that it opens.
  useEffect(() => (isPanel ? undefined : watchLookUp(setQuery)), []);

  // Until that is known nothing is kept.
  const isPrivate = page?.isPrivate !== false;
  const onFault = (error: unknown) => setFailure(describeError(error));
  const onOpenPage = (ref: TopicRef) => openTopicPage(ref).catch(onFault);
  const OpenTopic = useLoaded(open !== undefined, loadOpenTopic);
  if (open && OpenTopic) {
    const onBack = () => setOpen(undefined);
    return <OpenTopic start={open} {...{ languages, isPrivate, onBack, onOpenPage }} />;
  }
  return (
    <main>
      <h1 class="unseen">{t('extensionName')}</h1>
      <StoreNotice />
      {!isPrivate && <LastChange />}
      <TopicSearch
        {...{ query, answer, languages }}
        page={{ keys: t(/^Mac/.test(navigator.platform) ? 'keysCmdEnter' : 'keysCtrlEnter'), onOpen: onOpenPage }}
        onQuery={setQuery}
        onOpen={setOpen}
      />
      {query.trim() === '' && (
        <>
          <section aria-labelledby="on-page">
            <h2 id="on-page">{t('popupOnPage')}</h2>
            {!page && fault === '' && <p class="quiet">{t('popupLooking')}</p>}
            {page?.kind === 'runs' && page.tabId !== undefined && (
              <PageTopics key={page.tabId} tabId={page.tabId} frameIds={page.frameIds} {...{ languages, keys }} />
            )}
            {page && page.kind !== 'runs' && (
              <>
                <PageNotice page={page} onChange={look} />
                <PastedText languages={languages} onOpen={setOpen} />
              </>
            )}
          </section>
          {!isPrivate && <RecentTopics languages={languages} onOpen={setOpen} />}
          <div class="foot">
            <SiteSwitches page={page} keys={keys} onChange={look} />
            <PageFooter windowId={page?.windowId} onFault={onFault} />
          </div>
        </>
      )}
      {(fault || failure) && <p role="alert">{t('failed', fault || failure)}</p>}
    </main>
  );
}
