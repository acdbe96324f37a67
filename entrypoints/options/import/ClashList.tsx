import { useText } from '../../../components/text-context';
import { useCount } from '../../../components/use-count';
import type { Clash } from '../../../core/packs/grade/find-clashes';
import { formatNumber } from '../../../core/page/format-number';
import { isolateText } from '../../../core/page/isolate-text';

interface ClashListProps {
  readonly clashes: readonly Clash[];
  readonly count: number;
}

/** Names that topics of other packs have already. */
export function ClashList({ clashes, count }: ClashListProps) {
  const t = useText();
  const countWords = useCount();
  if (count === 0) return <p>{t('importNoClashes')}</p>;
  return (
    <details>
      <summary>{t('importClashes', formatNumber(count))}</summary>
      <p class="quiet">{t('importClashesAbout')}</p>
      <ul>
        {clashes.map(({ text, topicId, known }) => (
          <li key={`${topicId} ${text}`}>
            <strong>
              <bdi>{text}</bdi>
            </strong>
            {known.map(({ topicName, packName }) => (
              <small key={`${packName} ${topicName}`}>
                {t('importClash', isolateText(topicName), isolateText(packName))}
              </small>
            ))}
          </li>
        ))}
        {count > clashes.length && <li>{countWords('more', count - clashes.length)}</li>}
      </ul>
    </details>
  );
}
