import { useState } from 'preact/hooks';
import { useText } from '../../components/text-context';
import { useWatched } from '../../components/use-watched';
import { tellChange } from '../../core/messaging/tell-change';
import { describeError } from '../../core/page/describe-error';
import { isolateText } from '../../core/page/isolate-text';
import { changeSettings, readSettings } from '../../core/store/settings';
import { pauseSiteUntil } from '../../core/store/site-rules';
import { switchSite } from '../../core/store/switch-site';
import { watchStore } from '../../core/store/watch-store';
import type { Settings } from '../../core/topics/settings';
import { KeyHints } from './KeyHints';
import { PausableSwitch } from './PausableSwitch';
import type { PageState } from './page-state';
import type { CommandKeys } from './use-command-keys';

interface SiteSwitchesProps {
  readonly page: PageState | undefined;
  readonly keys: CommandKeys;
  readonly onChange: () => void;
}

const watchSettings = (onValue: (settings: Settings) => void) => watchStore(readSettings, onValue);

/** The switch for everything and, on a site, the switch for this site; both can be off for a while. */
export function SiteSwitches({ page, keys, onChange }: SiteSwitchesProps) {
  const t = useText();
  const [fault, setFault] = useState('');
  const settings = useWatched(watchSettings);
  if (!settings) return null;

  const save = async (change: () => Promise<unknown>) => {
    setFault('');
    try {
      await change();
      await tellChange();
    } catch (error) {
      setFault(t('failed', describeError(error)));
    }
    onChange();
  };
  const site = page?.site;
  const isPrivate = page?.isPrivate === true;
  const isPaused = settings.pausedUntil > Date.now();
  return (
    <section class="switches" aria-label={t('popupSwitches')}>
      {site && (
        <>
          <PausableSwitch
            label={t('popupSwitchSite', isolateText(site.name))}
            on={site.isOn}
            until={site.until}
            disabled={!settings.enabled}
            canPause
            onSwitch={(on) => save(() => switchSite(site.name, site.place, on))}
            onPause={(until) => save(() => pauseSiteUntil(site.name, until, siteLabel(site.name)))}
          />
          <KeyHints keys={keys} commands={['pause-site']} />
        </>
      )}
      <PausableSwitch
        label={t('popupSwitchAll')}
        on={settings.enabled && !isPaused}
        until={settings.enabled && isPaused ? settings.pausedUntil : undefined}
        canPause={!isPrivate}
        onSwitch={(enabled) => save(() => switchAll(enabled))}
        onPause={(pausedUntil) => save(() => changeSettings({ pausedUntil }, { key: 'changePause', args: [] }))}
      />
      {isPrivate && <p class="quiet">{t('popupPrivate')}</p>}
      {fault !== '' && <p role="alert">{fault}</p>}
    </section>
  );
}

function siteLabel(site: string) {
  return { key: 'changeSiteRule', args: [site] };
}

/** A pause ends when everything is switched on or off. */
async function switchAll(enabled: boolean): Promise<void> {
  await changeSettings({ enabled, pausedUntil: 0 }, { key: 'changeEnabled', args: [] });
}
