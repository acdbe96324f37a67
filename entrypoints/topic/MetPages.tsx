import { useCallback, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Switch } from '../../components/Switch';
import { useText } from '../../components/text-context';
import { useWatched } from '../../components/use-watched';
import { describeError } from '../../core/page/describe-error';
import { formatDate } from '../../core/page/format-date';
import { forgetMetPages, type MetPage } from '../../core/session/met-pages';
import { changeSettings, readSettings } from '../../core/store/settings';
import { watchStore } from '../../core/store/watch-store';
import { isSafeLink } from '../../core/topics/link';
import type { Settings } from '../../core/topics/settings';
import type { TopicRef } from '../../core/topics/topic-ref';
import { useSaving } from './use-saving';
import { watchMetPages } from './watch-met-pages';

const watchSettings = (onValue: (settings: Settings) => void) => watchStore(readSettings, onValue);

/** The pages on which the topic was marked since the browser started, if the reader wants that remembered. */
export function MetPages({ topic }: { readonly topic: TopicRef }) {
  const t = useText();
  const settings = useWatched(watchSettings);
  const pages = useWatched(
    useCallback((onValue: (pages: readonly MetPage[]) => void) => watchMetPages(topic, onValue), [topic]),
  );
  const { save, fault } = useSaving();
  const [forgetFault, setForgetFault] = useState('');
  if (!settings || browser.extension.inIncognitoContext) return null;
  const isOn = settings.rememberMet;

  const forget = () => {
    setForgetFault('');
    forgetMetPages().catch((error: unknown) => setForgetFault(describeError(error)));
  };
  // The background forgets the pages when the switch is off.
  const turn = (rememberMet: boolean) =>
    save(() => changeSettings({ rememberMet }, { key: 'changeRememberMet', args: [] }));
  const complaint = fault || forgetFault;
  return (
    <section class="met" aria-labelledby="met">
      <h2 id="met">{t('topicMet')}</h2>
      <Switch on={isOn} onChange={turn}>
        {t('topicMetSwitch')}
      </Switch>
      <p class="quiet">{t('topicMetNote')}</p>
      {isOn && pages?.length === 0 && <p>{t('topicMetNone')}</p>}
      {pages !== undefined && pages.length > 0 && (
        <>
          <ul>
            {pages.map((page) => (
              <li key={page.url}>
                <MetPageLink page={page} />
                <small>
                  <time dateTime={new Date(page.at).toISOString()}>{formatDate(page.at, true)}</time>
                </small>
              </li>
            ))}
          </ul>
          <button type="button" onClick={forget}>
            {t('topicMetForget')}
          </button>
        </>
      )}
      {complaint !== '' && <p role="alert">{t('failed', complaint)}</p>}
    </section>
  );
}

function MetPageLink({ page: { url, title } }: { readonly page: MetPage }) {
  const words = title.trim() || url;
  if (!isSafeLink(url)) return <span dir="auto">{words}</span>;
  return (
    <>
      <a href={url} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer" dir="auto">
        {words}
      </a>
      <small dir="ltr">{new URL(url).hostname}</small>
    </>
  );
}
