import { Choice } from '../../components/Choice';
import { Switch } from '../../components/Switch';
import { useText } from '../../components/text-context';
import type { Settings } from '../../core/topics/settings';
import { PauseState } from './PauseState';
import { ResetSettings } from './ResetSettings';
import { Setting } from './Setting';
import { useSettingsDraft } from './use-settings-draft';

/** Whether anything is marked, how much of it, and what the reader is told beside it. */
export function BehaviourSection({ settings }: { readonly settings: Settings }) {
  const t = useText();
  const draft = useSettingsDraft(settings);
  const { shown, change } = draft;
  return (
    <section aria-labelledby="behaviour" data-find={t('findWordsBehaviour')}>
      <h2 id="behaviour">{t('optionsBehaviour')}</h2>
      <Setting words="findWordsEnabled">
        <Switch on={shown.enabled} onChange={(enabled) => change({ enabled }, 'changeEnabled')}>
          {t('optionsEnabled')}
        </Switch>
        <PauseState until={shown.pausedUntil} onResume={() => change({ pausedUntil: 0 }, 'changePause')} />
      </Setting>
      <Setting words="findWordsDensity">
        <fieldset>
          <legend>{t('optionsDensity')}</legend>
          <Choice
            name="density"
            on={shown.density === 'first'}
            onChoose={() => change({ density: 'first' }, 'changeDensity')}
          >
            {t('optionsDensityFirst')}
          </Choice>
          <Choice
            name="density"
            on={shown.density === 'every'}
            onChoose={() => change({ density: 'every' }, 'changeDensity')}
          >
            {t('optionsDensityEvery')}
          </Choice>
        </fieldset>
      </Setting>
      <Setting words="findWordsBadge">
        <Switch on={shown.badge} onChange={(badge) => change({ badge }, 'changeBadge')}>
          {t('optionsBadge')}
        </Switch>
      </Setting>
      <Setting words="findWordsRememberMet">
        <Switch on={shown.rememberMet} onChange={(rememberMet) => change({ rememberMet }, 'changeRememberMet')}>
          {t('optionsRememberMet')}
          <small>{t('optionsRememberMetNote')}</small>
        </Switch>
      </Setting>
      <ResetSettings
        draft={draft}
        names={['enabled', 'pausedUntil', 'density', 'badge', 'rememberMet']}
        part={t('optionsBehaviour')}
      />
    </section>
  );
}
