import { SampleText } from '../../components/SampleText';
import { useText } from '../../components/text-context';
import { formatNumber } from '../../core/page/format-number';
import type { Settings } from '../../core/topics/settings';
import { measureContrast } from './measure-contrast';

/** Pages as they are by day and by night. */
const GROUNDS = [
  { theme: 'light', name: 'optionsOnLight', color: '#ffffff' },
  { theme: 'dark', name: 'optionsOnDark', color: '#1c1e20' },
] as const;
/** WCAG 1.4.11 for graphics. */
const ENOUGH_CONTRAST = 3;

interface MarkPreviewProps {
  readonly settings: Pick<Settings, 'markStyle' | 'markThicknessPx' | 'markColor'>;
}

/** A marked sentence on a light page and on a dark one, and how well the mark can be seen there. */
export function MarkPreview({ settings }: MarkPreviewProps) {
  const t = useText();
  const { markColor } = settings;
  const contrasts = GROUNDS.map(({ color }) => (markColor.startsWith('#') ? measureContrast(markColor, color) : null));
  const isLow = contrasts.some((contrast) => contrast !== null && contrast < ENOUGH_CONTRAST);
  return (
    <>
      <div class="grounds">
        {GROUNDS.map(({ theme, name, color }, at) => {
          const contrast = contrasts[at] ?? null;
          return (
            <figure key={theme} style={{ colorScheme: theme }}>
              <figcaption>
                {t(name)}
                {contrast !== null && <span>{t('optionsContrast', formatNumber(contrast, 2))}</span>}
              </figcaption>
              <div style={{ backgroundColor: color }}>
                <SampleText settings={settings} />
              </div>
            </figure>
          );
        })}
      </div>
      <p role="status" id="mark-contrast" class={isLow ? 'hint' : undefined}>
        {isLow && t('optionsContrastLow')}
      </p>
    </>
  );
}
