import { useState } from 'preact/hooks';
import { useText } from '../../components/text-context';
import { requestAllSites } from '../../core/page/all-sites';
import { describeError } from '../../core/page/describe-error';
import { formatUntil } from '../../core/page/format-until';
import type { PageState } from './page-state';

const REASONS = {
  browserPage: 'stateBrowserPage',
  store: 'stateStore',
  pdf: 'statePdf',
  noPermission: 'stateNoPermission',
  siteOff: 'stateSiteOff',
  paused: 'statePaused',
} as const;
const REASONS_UNTIL = { siteOff: 'stateSiteOffUntil', paused: 'statePausedUntil' } as const;

/** Why Sidelight shows nothing on this page, with the way out where there is one. */
export function PageNotice({ page, onChange }: { readonly page: PageState; readonly onChange: () => void }) {
  const t = useText();
  const [fault, setFault] = useState('');
  const { kind, until } = page;
  if (kind === 'runs') return null;
  const grant = () => {
    requestAllSites().then(
      (given) => (given ? onChange() : setFault(t('stateDenied'))),
      (error: unknown) => setFault(t('failed', describeError(error))),
    );
  };
  const hasEnd = until !== undefined && (kind === 'siteOff' || kind === 'paused');
  return (
    <div class="notice">
      <p role="status">{hasEnd ? t(REASONS_UNTIL[kind], formatUntil(until)) : t(REASONS[kind])}</p>
      {kind === 'noPermission' && (
        <button type="button" onClick={grant}>
          {t('stateGrant')}
        </button>
      )}
      {fault !== '' && <p role="alert">{fault}</p>}
    </div>
  );
}
