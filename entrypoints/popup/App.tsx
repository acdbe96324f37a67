import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { TopicSearch } from '../../components/TopicSearch';
import { useText } from '../../components/text-context';
import { useLoaded } from '../../components/use-loaded';
import { watchPermissions } from '../../core/page/all-sites';
import { describeError } from '../../core/page/describe-error';
import type { TopicRef } from '../../core/topics/topic-ref';
import { PageMentions } from './PageMentions';
import { PageNotice } from './PageNotice';
import { PastedText } from './PastedText';
import { type PageState, readPageState } from './page-state';
import { SiteSwitches } from './SiteSwitches';
import { StoreNotice } from './StoreNotice';
import { useSearch } from './use-search';

/** Not every popup opens a topic: it is there at once without what shows one. */
const loadOpenTopic = () => import('./OpenTopic').then(({ OpenTopic }) => OpenTopic);

/** The popup: search over all topics, the mentions of this page, and the switches. */
export function App() {
  const t = useText();
  const [query, setQuery] = useState('');
  const answer = useSearch(query);
  const [page, setPage] = useState<PageState>();
  const [open, setOpen] = useState<TopicRef>();
  const [fault, setFault] = useState('');

  const look = useCallback(() => {
    readPageState().then(setPage, (error: unknown) => setFault(describeError(error)));
  }, []);
  useEffect(look, [look]);
  useEffect(() => watchPermissions(look), [look]);
  const needsReload = useCallback(() => setPage((now) => now && { ...now, kind: 'needsReload' }), []);

  const OpenTopic = useLoaded(open !== undefined, loadOpenTopic);
  if (open && OpenTopic)
    return <OpenTopic start={open} languages={navigator.languages} onBack={() => setOpen(undefined)} />;
  return (
    <main>
      <h1 class="unseen">{t('extensionName')}</h1>
      <StoreNotice />
      <TopicSearch query={query} answer={answer} languages={navigator.languages} onQuery={setQuery} onOpen={setOpen} />
      {query.trim() === '' && (
        <>
          <section aria-labelledby="on-page">
            <h2 id="on-page">{t('popupOnPage')}</h2>
            {!page && fault === '' && <p class="quiet">{t('popupLooking')}</p>}
            {page?.kind === 'runs' && page.tabId !== undefined && (
              <PageMentions
                tabId={page.tabId}
                frameIds={page.frameIds}
                languages={navigator.languages}
                onSilence={needsReload}
              />
            )}
            {page && page.kind !== 'runs' && (
              <>
                <PageNotice page={page} onChange={look} />
                <PastedText languages={navigator.languages} onOpen={setOpen} />
              </>
            )}
          </section>
          <SiteSwitches site={page?.site} onChange={look} />
        </>
      )}
      {fault !== '' && <p role="alert">{t('failed', fault)}</p>}
      <footer>
        <button type="button" class="link" onClick={() => browser.runtime.openOptionsPage().then(() => window.close())}>
          {t('popupOptions')}
        </button>
      </footer>
    </main>
  );
}
