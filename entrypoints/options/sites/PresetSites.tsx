import { Switch } from '../../../components/Switch';
import { useText } from '../../../components/text-context';
import { useCount } from '../../../components/use-count';
import { PRESET_SITES } from '../../../core/sites/preset-sites';
import { setSiteRule } from '../../../core/store/site-rules';
import type { SiteRule } from '../../../core/topics/settings';
import { useSave } from '../use-saving';

interface PresetSitesProps {
  readonly on: boolean;
  readonly rules: readonly SiteRule[];
  readonly onChange: (on: boolean) => void;
}

/** The sites that are left alone from the start: one switch for all, and a rule for each one the reader wants marked after all. */
export function PresetSites({ on, rules, onChange }: PresetSitesProps) {
  const t = useText();
  const count = useCount();
  const save = useSave();
  const markings = new Map(rules.map(({ site, marking }) => [site, marking]));
  return (
    <>
      <Switch on={on} onChange={onChange}>
        {t('optionsPresets')}
        <small>{t('optionsPresetsNote')}</small>
      </Switch>
      <details>
        <summary>{count('optionsPresetList', PRESET_SITES.length)}</summary>
        <ul class="rows presets">
          {PRESET_SITES.map((site) => {
            const isOn = markings.get(site) === 'on';
            const turn = () =>
              save(() => setSiteRule(site, isOn ? null : 'on', { key: 'changeSiteRule', args: [site] }));
            return (
              <li key={site}>
                <span>
                  <bdi dir="ltr">{site}</bdi>
                  {isOn && <small>{t('optionsPresetOverruled')}</small>}
                </span>
                {on && (
                  <button type="button" onClick={turn}>
                    {t(isOn ? 'optionsPresetLeave' : 'optionsPresetMark')} <bdi class="unseen">{site}</bdi>
                  </button>
                )}
              </li>
            );
          })}
        </ul>
      </details>
    </>
  );
}
