import type { ComponentChildren, CSSProperties } from 'preact';
import type { Settings } from '../core/topics/settings';
import { useText } from './text-context';

interface SampleTextProps {
  readonly settings: Pick<Settings, 'markStyle' | 'markThicknessPx' | 'markColor'>;
  /** What stands for the mark; without it the bare words. */
  readonly renderMark?: (words: string, style: CSSProperties) => ComponentChildren;
}

/** A sentence with one mark, painted as pages paint it. */
export function SampleText({ settings, renderMark }: SampleTextProps) {
  const t = useText();
  const mark = t('sampleMark');
  const [before, after] = t('sampleText', mark).split(mark);
  const style = {
    textDecorationLine: 'underline',
    textDecorationStyle: settings.markStyle,
    textDecorationThickness: `${settings.markThicknessPx}px`,
    textDecorationColor: settings.markColor,
    textUnderlineOffset: '0.22em',
  };
  return (
    <p class="sample" dir="auto">
      {before}
      {renderMark ? renderMark(mark, style) : <span style={style}>{mark}</span>}
      {after}
    </p>
  );
}
