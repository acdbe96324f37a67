import type { Settings } from '../core/topics/settings';
import { useText } from './text-context';

interface SampleTextProps {
  readonly settings: Pick<Settings, 'markStyle' | 'markThicknessPx' | 'markColor'>;
  readonly onMark?: (() => void) | undefined;
}

/** A sentence with one mark, painted as pages paint it. */
export function SampleText({ settings, onMark }: SampleTextProps) {
  const t = useText();
  const style = {
    textDecorationLine: 'underline',
    textDecorationStyle: settings.markStyle,
    textDecorationThickness: `${settings.markThicknessPx}px`,
    textDecorationColor: settings.markColor,
    textUnderlineOffset: '0.2em',
  };
  return (
    <p class="sample" dir="auto">
      {t('sampleBefore')}
      {onMark ? (
        <button type="button" class="sample-mark" style={style} onClick={onMark} onPointerEnter={onMark}>
          {t('sampleMark')}
        </button>
      ) : (
        <span style={style}>{t('sampleMark')}</span>
      )}
      {t('sampleAfter')}
    </p>
  );
}
