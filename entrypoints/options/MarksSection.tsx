import { Choice } from '../../components/Choice';
import { useText } from '../../components/text-context';
import { formatNumber } from '../../core/page/format-number';
import type { Settings } from '../../core/topics/settings';
import { MarkPreview } from './MarkPreview';
import { ResetSettings } from './ResetSettings';
import { Setting } from './Setting';
import { Slider } from './Slider';
import { useSettingsDraft } from './use-settings-draft';

const STYLES = ['dotted', 'dashed', 'solid', 'double', 'wavy'] as const;
const THICKNESS_RANGE_PX = { min: 1, max: 4, step: 1 };
const TEXT_COLOR = 'currentColor';
/** Reads at 4.5 : 1 on white and on black alike. */
const FIRST_OWN_COLOR = '#767676';

/** How marks look, with a live preview. */
export function MarksSection({ settings }: { readonly settings: Settings }) {
  const t = useText();
  const draft = useSettingsDraft(settings);
  const { shown, preview, change } = draft;
  const isOwn = shown.markColor !== TEXT_COLOR;
  return (
    <section aria-labelledby="marks" data-find={t('findWordsMarks')}>
      <h2 id="marks">{t('optionsMarks')}</h2>
      <Setting words="findWordsMarkStyle">
        <div class="field">
          <label for="mark-style">{t('optionsStyle')}</label>
          <select
            id="mark-style"
            value={shown.markStyle}
            onChange={(event) => {
              const markStyle = STYLES.find((style) => style === event.currentTarget.value);
              if (markStyle) change({ markStyle }, 'changeMarkStyle');
            }}
          >
            {STYLES.map((style) => (
              <option key={style} value={style}>
                {t(`optionsStyle_${style}`)}
              </option>
            ))}
          </select>
        </div>
      </Setting>
      <Setting words="findWordsThickness">
        <Slider
          id="mark-thickness"
          label={t('optionsThickness')}
          range={THICKNESS_RANGE_PX}
          value={shown.markThicknessPx}
          words={t('optionsPixels', formatNumber(shown.markThicknessPx))}
          onMove={(markThicknessPx) => preview({ markThicknessPx })}
          onChange={(markThicknessPx) => change({ markThicknessPx }, 'changeMarkThickness')}
        />
      </Setting>
      <Setting words="findWordsColor">
        <fieldset>
          <legend>{t('optionsColor')}</legend>
          <Choice name="color" on={!isOwn} onChoose={() => change({ markColor: TEXT_COLOR }, 'changeMarkColor')}>
            {t('optionsColorText')}
          </Choice>
          <Choice name="color" on={isOwn} onChoose={() => change({ markColor: FIRST_OWN_COLOR }, 'changeMarkColor')}>
            {t('optionsColorOwn')}
          </Choice>
          {isOwn && (
            <div class="field">
              <label for="mark-color">{t('optionsColorPick')}</label>
              <input
                id="mark-color"
                type="color"
                aria-describedby="mark-contrast"
                value={shown.markColor}
                onInput={(event) => preview({ markColor: event.currentTarget.value })}
                onChange={(event) => change({ markColor: event.currentTarget.value }, 'changeMarkColor')}
              />
            </div>
          )}
        </fieldset>
      </Setting>
      <h3>{t('optionsPreview')}</h3>
      <MarkPreview settings={shown} />
      <ResetSettings draft={draft} names={['markStyle', 'markThicknessPx', 'markColor']} part={t('optionsMarks')} />
    </section>
  );
}
