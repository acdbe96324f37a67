import { Choice } from '../../components/Choice';
import { Switch } from '../../components/Switch';
import { useText } from '../../components/text-context';
import { changeSettings } from '../../core/store/settings';
import { OPEN_DELAY_RANGE_MS, type Settings } from '../../core/topics/settings';
import { useSave } from './use-saving';

/** When hints open, what is marked, and where. */
export function BehaviourSection({ settings }: { readonly settings: Settings }) {
  const t = useText();
  const save = useSave();
  const change = (part: Partial<Settings>, key: string) => save(() => changeSettings(part, { key, args: [] }));
  const delay = t('optionsMilliseconds', String(settings.openDelayMs));
  return (
    <section aria-labelledby="behaviour">
      <h2 id="behaviour">{t('optionsBehaviour')}</h2>
      <Switch on={settings.enabled} onChange={(enabled) => change({ enabled }, 'changeEnabled')}>
        {t('optionsEnabled')}
      </Switch>
      <div class="field">
        <label for="open-delay">{t('optionsDelay')}</label>
        <input
          id="open-delay"
          type="range"
          {...OPEN_DELAY_RANGE_MS}
          value={settings.openDelayMs}
          aria-valuetext={delay}
          onChange={(event) => change({ openDelayMs: event.currentTarget.valueAsNumber }, 'changeDelay')}
        />
        <output for="open-delay">{delay}</output>
      </div>
      <fieldset>
        <legend>{t('optionsDensity')}</legend>
        <Choice
          name="density"
          on={settings.density === 'first'}
          onChoose={() => change({ density: 'first' }, 'changeDensity')}
        >
          {t('optionsDensityFirst')}
        </Choice>
        <Choice
          name="density"
          on={settings.density === 'every'}
          onChoose={() => change({ density: 'every' }, 'changeDensity')}
        >
          {t('optionsDensityEvery')}
        </Choice>
      </fieldset>
      <fieldset>
        <legend>{t('optionsScope')}</legend>
        <Choice
          name="scope"
          on={settings.scope === 'everywhere'}
          onChoose={() => change({ scope: 'everywhere' }, 'changeScope')}
        >
          {t('optionsScopeEverywhere')}
        </Choice>
        <Choice
          name="scope"
          on={settings.scope === 'chosen'}
          onChoose={() => change({ scope: 'chosen' }, 'changeScope')}
        >
          {t('optionsScopeChosen')}
        </Choice>
      </fieldset>
    </section>
  );
}
