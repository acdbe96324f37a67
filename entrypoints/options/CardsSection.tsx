import { Choice } from '../../components/Choice';
import { Switch } from '../../components/Switch';
import { useText } from '../../components/text-context';
import { formatNumber } from '../../core/page/format-number';
import { CARD_TEXT_RANGE_PERCENT, OPEN_DELAY_RANGE_MS, type Settings } from '../../core/topics/settings';
import { CardPreview } from './CardPreview';
import { ResetSettings } from './ResetSettings';
import { Setting } from './Setting';
import { Slider } from './Slider';
import { useSettingsDraft } from './use-settings-draft';

const THEMES = ['page', 'system', 'light', 'dark'] as const;

/** How cards open and look, and what they tell, with a live preview. */
export function CardsSection({ settings }: { readonly settings: Settings }) {
  const t = useText();
  const draft = useSettingsDraft(settings);
  const { shown, preview, change } = draft;
  return (
    <section aria-labelledby="cards" data-find={t('findWordsCards')}>
      <h2 id="cards">{t('optionsCards')}</h2>
      <Setting words="findWordsDelay">
        <Slider
          id="open-delay"
          label={t('optionsDelay')}
          range={OPEN_DELAY_RANGE_MS}
          value={shown.openDelayMs}
          words={t('optionsMilliseconds', formatNumber(shown.openDelayMs))}
          onMove={(openDelayMs) => preview({ openDelayMs })}
          onChange={(openDelayMs) => change({ openDelayMs }, 'changeDelay')}
        />
      </Setting>
      <Setting words="findWordsCardTheme">
        <fieldset>
          <legend>{t('optionsCardTheme')}</legend>
          {THEMES.map((cardTheme) => (
            <Choice
              key={cardTheme}
              name="card-theme"
              on={shown.cardTheme === cardTheme}
              onChoose={() => change({ cardTheme }, 'changeCardTheme')}
            >
              {t(`optionsCardTheme_${cardTheme}`)}
            </Choice>
          ))}
        </fieldset>
      </Setting>
      <Setting words="findWordsCardText">
        <Slider
          id="card-text"
          label={t('optionsCardText')}
          range={CARD_TEXT_RANGE_PERCENT}
          value={shown.cardTextPercent}
          words={t('optionsPercent', formatNumber(shown.cardTextPercent))}
          onMove={(cardTextPercent) => preview({ cardTextPercent })}
          onChange={(cardTextPercent) => change({ cardTextPercent }, 'changeCardText')}
        />
      </Setting>
      <h3>{t('optionsPreview')}</h3>
      <CardPreview look={shown} />
      <Setting words="findWordsNews">
        <Switch on={shown.news} onChange={(news) => change({ news }, 'changeNews')}>
          {t('optionsNews')}
          <small>{t('optionsNewsNote')}</small>
        </Switch>
      </Setting>
      <ResetSettings
        draft={draft}
        names={['openDelayMs', 'cardTheme', 'cardTextPercent', 'news']}
        part={t('optionsCards')}
      />
    </section>
  );
}
