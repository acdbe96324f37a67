import { Choice } from '../../../components/Choice';
import { useText } from '../../../components/text-context';
import { useWatched } from '../../../components/use-watched';
import { listSiteRules } from '../../../core/store/site-rules';
import { watchStore } from '../../../core/store/watch-store';
import type { Settings, SiteRule } from '../../../core/topics/settings';
import { Setting } from '../Setting';
import { useSettingsDraft } from '../use-settings-draft';
import { PresetSites } from './PresetSites';
import { SiteForm } from './SiteForm';
import { SiteRules } from './SiteRules';

const watchRules = (onValue: (rules: readonly SiteRule[]) => void) => watchStore(listSiteRules, onValue);

/** Where pages are marked: everywhere or on chosen sites, the rules for single ones, and those left alone from the start. */
export function SitesSection({ settings }: { readonly settings: Settings }) {
  const t = useText();
  const { shown, change } = useSettingsDraft(settings);
  const rules = useWatched(watchRules);
  return (
    <section aria-labelledby="sites" data-find={t('findWordsSites')}>
      <h2 id="sites">{t('optionsSites')}</h2>
      <Setting words="findWordsScope">
        <fieldset>
          <legend>{t('optionsScope')}</legend>
          <Choice
            name="scope"
            on={shown.scope === 'everywhere'}
            onChoose={() => change({ scope: 'everywhere' }, 'changeScope')}
          >
            {t('optionsScopeEverywhere')}
          </Choice>
          <Choice
            name="scope"
            on={shown.scope === 'chosen'}
            onChoose={() => change({ scope: 'chosen' }, 'changeScope')}
          >
            {t('optionsScopeChosen')}
          </Choice>
        </fieldset>
      </Setting>
      <Setting words="findWordsRules">
        <h3>{t('optionsRules')}</h3>
        {!rules?.length && <p class="quiet">{t(rules ? 'optionsNoSites' : 'loading')}</p>}
        <SiteRules rules={rules ?? []} />
        <SiteForm rules={rules ?? []} />
      </Setting>
      <Setting words="findWordsPresets">
        <PresetSites
          on={shown.presets}
          rules={rules ?? []}
          onChange={(presets) => change({ presets }, 'changePresets')}
        />
      </Setting>
    </section>
  );
}
