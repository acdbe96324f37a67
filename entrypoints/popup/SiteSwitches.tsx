import { useState } from 'preact/hooks';
import { Switch } from '../../components/Switch';
import { useText } from '../../components/text-context';
import { useWatched } from '../../components/use-watched';
import { ask } from '../../core/messaging/send';
import { describeError } from '../../core/page/describe-error';
import { isMarkingOn } from '../../core/published/published';
import { changeSettings, readSettings } from '../../core/store/settings';
import { listSiteRules, setSiteRule } from '../../core/store/site-rules';
import { watchStore } from '../../core/store/watch-store';
import type { Settings, SiteRule } from '../../core/topics/settings';

interface SiteSwitchesProps {
  /** Registrable domain of the page; without it there is only the switch for everything. */
  readonly site: string | undefined;
  readonly onChange: () => void;
}

const watchSettings = (onValue: (settings: Settings) => void) => watchStore(readSettings, onValue);
const watchRules = (onValue: (rules: readonly SiteRule[]) => void) => watchStore(listSiteRules, onValue);

/** The switch for everything and, on a site, the switch for this site. */
export function SiteSwitches({ site, onChange }: SiteSwitchesProps) {
  const t = useText();
  const [fault, setFault] = useState('');
  const settings = useWatched(watchSettings);
  const rules = useWatched(watchRules);
  if (!settings || !rules) return null;

  const save = async (change: () => Promise<unknown>) => {
    setFault('');
    try {
      await change();
      await ask('storeChanged');
    } catch (error) {
      setFault(t('failed', describeError(error)));
    }
    onChange();
  };
  const isOnHere = site !== undefined && isMarkingOn({ ...settings, enabled: true, siteRules: rules }, site);
  return (
    <section class="switches" aria-label={t('popupSwitches')}>
      {site !== undefined && (
        <Switch
          on={isOnHere}
          disabled={!settings.enabled}
          onChange={(on) => save(() => setSiteRule(site, on ? 'on' : 'off'))}
        >
          {t('popupSwitchSite', site)}
        </Switch>
      )}
      <Switch on={settings.enabled} onChange={(enabled) => save(() => changeSettings({ enabled }))}>
        {t('popupSwitchAll')}
      </Switch>
      {fault !== '' && <p role="alert">{fault}</p>}
    </section>
  );
}
