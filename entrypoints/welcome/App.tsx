import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Choice } from '../../components/Choice';
import { SampleText } from '../../components/SampleText';
import { useText } from '../../components/text-context';
import { useWatched } from '../../components/use-watched';
import { ask } from '../../core/messaging/send';
import { describeError } from '../../core/page/describe-error';
import { changeSettings, readSettings } from '../../core/store/settings';
import { watchStore } from '../../core/store/watch-store';
import type { Settings } from '../../core/topics/settings';
import { PermissionState } from './PermissionState';
import { SampleCard } from './SampleCard';

const watchSettings = (onValue: (settings: Settings) => void) => watchStore(readSettings, onValue);

/** The first page after installing: what Sidelight does, what it reads, and where it may. */
export function App() {
  const t = useText();
  const settings = useWatched(watchSettings);
  const [isOpen, setIsOpen] = useState(true);
  const [status, setStatus] = useState('');
  const choose = async (scope: Settings['scope']) => {
    try {
      await changeSettings({ scope });
      await ask('storeChanged');
      setStatus(t('saved'));
    } catch (error) {
      setStatus(t('failed', describeError(error)));
    }
  };
  return (
    <main>
      <h1>{t('welcomeTitle')}</h1>
      <p class="lead">{t('welcomeLead')}</p>
      <ol class="steps">
        <li>
          <h2>{t('welcomeStep1')}</h2>
          <p>{t('welcomeStep1Text')}</p>
          {settings && <SampleText settings={settings} onMark={() => setIsOpen(true)} />}
        </li>
        <li>
          <h2>{t('welcomeStep2')}</h2>
          <p>{t('welcomeStep2Text')}</p>
          {isOpen ? (
            <SampleCard languages={navigator.languages} onClose={() => setIsOpen(false)} />
          ) : (
            <button type="button" onClick={() => setIsOpen(true)}>
              {t('welcomeShowCard')}
            </button>
          )}
        </li>
        <li>
          <h2>{t('welcomeStep3')}</h2>
          <PermissionState />
          {settings && (
            <fieldset>
              <legend>{t('optionsScope')}</legend>
              <Choice name="scope" on={settings.scope === 'everywhere'} onChoose={() => choose('everywhere')}>
                {t('optionsScopeEverywhere')}
              </Choice>
              <Choice name="scope" on={settings.scope === 'chosen'} onChoose={() => choose('chosen')}>
                {t('optionsScopeChosen')}
              </Choice>
            </fieldset>
          )}
          <p role="status">{status}</p>
          <p>{t('welcomeReload')}</p>
        </li>
      </ol>
      <section aria-labelledby="reads">
        <h2 id="reads">{t('welcomeRead')}</h2>
        <p>{t('welcomeReadText')}</p>
      </section>
      <button type="button" onClick={() => browser.runtime.openOptionsPage()}>
        {t('welcomeOptions')}
      </button>
    </main>
  );
}
