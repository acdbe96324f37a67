import { browser } from 'wxt/browser';
import { useText } from '../../components/text-context';
import { useWatched } from '../../components/use-watched';

import { readSettings } from '../../core/store/settings';
import { watchStore } from '../../core/store/watch-store';
import type { Settings } from '../../core/topics/settings';
import { KeyLines } from './KeyLines';
import { PermissionState } from './PermissionState';
import { ScopeChoice } from './ScopeChoice';
import { TrySample } from './TrySample';

const watchSettings = (onValue: (settings: Settings) => void) => watchStore(readSettings, onValue);

/** The first page after installing: what a mark and a card are, where Sidelight may look, and how to have less of it. */
export function App() {
  const t = useText();
  const settings = useWatched(watchSettings);
  return (
    <main>
      <h1>{t('welcomeTitle')}</h1>
      <p class="lead">{t('welcomeLead')}</p>
      <ol class="steps">
        <li>
          <h2>{t('welcomeTry')}</h2>
          <p>{t('welcomeTryText')}</p>
          {settings && <TrySample settings={settings} />}
        </li>
        <li>
          <h2>{t('welcomeWhere')}</h2>
          <p>{t('welcomeReads')}</p>
          <p>{t('welcomeReadsNot')}</p>
          <PermissionState />
          {settings && <ScopeChoice scope={settings.scope} />}
          <p class="quiet">{t('welcomeReload')}</p>
        </li>
        <li>
          <h2>{t('welcomeLess')}</h2>
          <p>{t('welcomeLessCard')}</p>
          <p>{t('welcomeLessPopup')}</p>
          <KeyLines />
        </li>
      </ol>
      <button type="button" onClick={() => browser.runtime.openOptionsPage()}>
        {t('welcomeOptions')}
      </button>
    </main>
  );
}
