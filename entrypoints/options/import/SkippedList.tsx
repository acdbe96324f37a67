import { useText } from '../../../components/text-context';
import { useCount } from '../../../components/use-count';
import { formatNumber } from '../../../core/page/format-number';
import type { SkippedGroup } from './import-calls';

/** Entries of the file that became no topic, by reason, with the first of each. */
export function SkippedList({ groups }: { readonly groups: readonly SkippedGroup[] }) {
  const t = useText();
  const countWords = useCount();
  return (
    <>
      {groups.map(({ reason, count, first }) => (
        <details key={reason}>
          <summary>{t(`importSkip_${reason.replace('-', '_')}`, formatNumber(count))}</summary>
          <ul>
            {first.map(({ at, name }) => (
              <li key={at}>
                <code dir="ltr">{at}</code> <bdi>{name}</bdi>
              </li>
            ))}
            {count > first.length && <li>{countWords('more', count - first.length)}</li>}
          </ul>
        </details>
      ))}
    </>
  );
}
