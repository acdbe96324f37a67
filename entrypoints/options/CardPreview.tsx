import { useText } from '../../components/text-context';
import type { CardLook } from '../../core/topics/settings';

interface CardPreviewProps {
  readonly look: CardLook;
}

/** A small card in the colours and the size that were chosen. This page is as the system is. */
export function CardPreview({ look: { cardTheme, cardTextPercent } }: CardPreviewProps) {
  const t = useText();
  const mark = t('sampleMark');
  const isFixed = cardTheme === 'light' || cardTheme === 'dark';
  return (
    <div class="card-preview" style={{ fontSize: `${cardTextPercent}%`, ...(isFixed && { colorScheme: cardTheme }) }}>
      <p class="quiet">{t('kindEvent')}</p>
      <p>
        <strong dir="auto">{mark}</strong>
      </p>
      <p dir="auto">{t('sampleText', mark)}</p>
    </div>
  );
}
