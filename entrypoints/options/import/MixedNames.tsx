import { useText } from '../../../components/text-context';
import { useCount } from '../../../components/use-count';
import { formatNumber } from '../../../core/page/format-number';
import type { NamedCount } from './import-calls';

/** Names whose letters come from several alphabets, so that one can look like another; nothing when there are none. */
export function MixedNames({ names }: { readonly names: NamedCount }) {
  const t = useText();
  const countWords = useCount();
  const { count, first } = names;
  if (count === 0) return null;
  return (
    <details>
      <summary>{t('importMixed', formatNumber(count))}</summary>
      <p class="quiet">{t('importMixedAbout')}</p>
      <ul>
        {first.map((name) => (
          <li key={name}>
            <bdi class="clipped">{name}</bdi>
          </li>
        ))}
        {count > first.length && <li>{countWords('more', count - first.length)}</li>}
      </ul>
    </details>
  );
}
