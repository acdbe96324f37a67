import { useText } from '../../components/text-context';
import { DEFAULT_SETTINGS, type Settings } from '../../core/topics/settings';
import { Setting } from './Setting';
import type { SettingsDraft } from './use-settings-draft';

interface ResetSettingsProps {
  readonly draft: SettingsDraft;
  /** The settings that go back, and no others. */
  readonly names: readonly (keyof Settings)[];
  /** What they are called together. */
  readonly part: string;
}

/** Puts some settings back to how they were at first. With nothing to do the button keeps its place and the focus. */
export function ResetSettings({ draft: { shown, change }, names, part }: ResetSettingsProps) {
  const t = useText();
  const changed = names.filter((name) => shown[name] !== DEFAULT_SETTINGS[name]);
  const reset = () =>
    change(Object.fromEntries(changed.map((name) => [name, DEFAULT_SETTINGS[name]])), 'changeReset', part);
  return (
    <Setting words="findWordsReset">
      <div class="buttons">
        <button type="button" aria-disabled={changed.length === 0} onClick={() => changed.length > 0 && reset()}>
          {t('optionsReset')} <span class="unseen">{`(${part})`}</span>
        </button>
      </div>
    </Setting>
  );
}
