import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { useText } from '../../components/text-context';
import { requestAllSites } from '../../core/page/all-sites';
import { describeError } from '../../core/page/describe-error';
import type { PageState } from './page-state';

const REASONS = {
  browserPage: 'stateBrowserPage',
  store: 'stateStore',
  pdf: 'statePdf',
  noPermission: 'stateNoPermission',
  needsReload: 'stateNeedsReload',
  siteOff: 'stateSiteOff',
  paused: 'statePaused',
} as const;

/** Why Sidelight shows nothing on this page, with the way out where there is one. */
export function PageNotice({ page, onChange }: { readonly page: PageState; readonly onChange: () => void }) {
  const t = useText();
  const [fault, setFault] = useState('');
  if (page.kind === 'runs') return null;
  const grant = () => {
    requestAllSites().then(
      (given) => (given ? onChange() : setFault(t('stateDenied'))),
      (error: unknown) => setFault(t('failed', describeError(error))),
    );
  };
  const reload = () => {
    if (page.tabId === undefined) return;
    browser.tabs.reload(page.tabId).then(
      () => window.close(),
      (error: unknown) => setFault(t('failed', describeError(error))),
    );
  };
  return (
    <div class="notice">
      <p>{t(REASONS[page.kind])}</p>
      {page.kind === 'noPermission' && (
        <button type="button" onClick={grant}>
          {t('stateGrant')}
        </button>
      )}
      {page.kind === 'needsReload' && (
        <button type="button" onClick={reload}>
          {t('stateReload')}
        </button>
      )}
      {fault !== '' && <p role="alert">{fault}</p>}
    </div>
  );
}
