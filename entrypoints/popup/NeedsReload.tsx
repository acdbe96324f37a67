import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { useText } from '../../components/text-context';
import { describeError } from '../../core/page/describe-error';
import { makeWay } from './place';

/** The page was there before Sidelight was: it has to be loaded again to be read. */
export function NeedsReload({ tabId }: { readonly tabId: number }) {
  const t = useText();
  const [fault, setFault] = useState('');
  const reload = () => {
    browser.tabs.reload(tabId).then(makeWay, (error: unknown) => setFault(t('failed', describeError(error))));
  };
  return (
    <div class="notice">
      <p>{t('stateNeedsReload')}</p>
      <button type="button" onClick={reload}>
        {t('stateReload')}
      </button>
      {fault !== '' && <p role="alert">{fault}</p>}
    </div>
  );
}
