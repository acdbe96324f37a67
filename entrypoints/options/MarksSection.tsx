import { Choice } from '../../components/Choice';
import { SampleText } from '../../components/SampleText';
import { useText } from '../../components/text-context';
import { changeSettings } from '../../core/store/settings';
import type { Settings } from '../../core/topics/settings';
import { measureContrast } from './measure-contrast';
import { useSave } from './use-saving';

const STYLES = ['dotted', 'dashed', 'solid', 'double', 'wavy'] as const;
const TEXT_COLOR = 'currentColor';
/** Reads at 4.5 : 1 on white and on black alike. */
const FIRST_OWN_COLOR = '#767676';
/** WCAG 1.4.11 for graphics. */
const ENOUGH_CONTRAST = 3;

/** How marks look, with a live preview. */
export function MarksSection({ settings }: { readonly settings: Settings }) {
  const t = useText();
  const save = useSave();
  const change = (part: Partial<Settings>, key: string) => save(() => changeSettings(part, { key, args: [] }));
  const isOwn = settings.markColor !== TEXT_COLOR;
  return (
    <section aria-labelledby="marks">
      <h2 id="marks">{t('optionsMarks')}</h2>
      <div class="field">
        <label for="mark-style">{t('optionsStyle')}</label>
        <select
          id="mark-style"
          value={settings.markStyle}
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
      <div class="field">
        <label for="mark-thickness">{t('optionsThickness')}</label>
        <input
          id="mark-thickness"
          type="range"
          min={1}
          max={4}
          step={1}
          value={settings.markThicknessPx}
          aria-valuetext={t('optionsPixels', String(settings.markThicknessPx))}
          onChange={(event) => change({ markThicknessPx: event.currentTarget.valueAsNumber }, 'changeMarkThickness')}
        />
        <output for="mark-thickness">{t('optionsPixels', String(settings.markThicknessPx))}</output>
      </div>
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
              value={settings.markColor}
              onChange={(event) => change({ markColor: event.currentTarget.value }, 'changeMarkColor')}
            />
            <Contrast color={settings.markColor} />
          </div>
        )}
      </fieldset>
      <h3>{t('optionsPreview')}</h3>
      <SampleText settings={settings} />
    </section>
  );
}

function Contrast({ color }: { readonly color: string }) {
  const t = useText();
  const onWhite = measureContrast(color, '#ffffff');
  const onBlack = measureContrast(color, '#000000');
  return (
    <p class="quiet">
      {t('optionsContrast', onWhite.toFixed(1), onBlack.toFixed(1))}
      {Math.min(onWhite, onBlack) < ENOUGH_CONTRAST && ` ${t('optionsContrastLow')}`}
    </p>
  );
}
