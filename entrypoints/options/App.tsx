import { useText } from '../../components/text-context';
import { useWatched } from '../../components/use-watched';
import { readSettings } from '../../core/store/settings';
import { watchStore } from '../../core/store/watch-store';
import type { Settings } from '../../core/topics/settings';
import { BehaviourSection } from './BehaviourSection';
import { MarksSection } from './MarksSection';
import { PacksSection } from './PacksSection';
import { QuietedSection } from './QuietedSection';
import { SaveStatus } from './SaveStatus';
import { SitesSection } from './SitesSection';
import { SaveContext, useSaving } from './use-saving';

const watchSettings = (onValue: (settings: Settings) => void) => watchStore(readSettings, onValue);

/** The options page: every change is saved at once. */
export function App() {
  const t = useText();
  const settings = useWatched(watchSettings);
  const { save, state } = useSaving();
  return (
    <SaveContext.Provider value={save}>
      <main>
        <h1>{t('optionsTitle')}</h1>
        {settings ? (
          <>
            <MarksSection settings={settings} />
            <BehaviourSection settings={settings} />
          </>
        ) : (
          <p class="quiet">{t('loading')}</p>
        )}
        <SitesSection />
        <PacksSection />
        <QuietedSection />
      </main>
      <SaveStatus state={state} />
    </SaveContext.Provider>
  );
}
