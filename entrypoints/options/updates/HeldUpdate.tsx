import { useText } from '../../../components/text-context';
import { useCount } from '../../../components/use-count';
import { formatNumber } from '../../../core/page/format-number';
import type { HeldUpdate as Held, NamedTopics } from '../../../core/store/update-checks';

const LISTS = [
  ['removed', 'updateListRemoved'],
  ['changed', 'updateListChanged'],
  ['added', 'updateListAdded'],
] as const;

interface HeldUpdateProps {
  readonly held: Held;
  readonly isBusy: boolean;
  readonly onTake: () => void;
  readonly onLeave: () => void;
}

/** A version that changes much: what it would do, and the choice. */
export function HeldUpdate({ held, isBusy, onTake, onLeave }: HeldUpdateProps) {
  const t = useText();
  const { version, changed, removed, added, topicCount } = held;
  return (
    <div class="notice update-held">
      <p>
        {t(
          'updateHeld',
          version,
          formatNumber(changed.count),
          formatNumber(removed.count),
          formatNumber(topicCount),
          formatNumber(added.count),
        )}
      </p>
      <details>
        <summary>{t('updateLook')}</summary>
        {LISTS.map(([key, title]) => held[key].count > 0 && <Names key={key} title={title} topics={held[key]} />)}
      </details>
      <div class="buttons">
        <button type="button" aria-disabled={isBusy} onClick={() => isBusy || onTake()}>
          {t('updateTake')}
        </button>
        <button type="button" aria-disabled={isBusy} onClick={() => isBusy || onLeave()}>
          {t('updateLeave')}
        </button>
      </div>
    </div>
  );
}

function Names({ title, topics: { count, names } }: { readonly title: string; readonly topics: NamedTopics }) {
  const t = useText();
  const countWords = useCount();
  return (
    <>
      <h3>{t(title, formatNumber(count))}</h3>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <span dir="auto">{name}</span>
          </li>
        ))}
      </ul>
      {count > names.length && <p class="quiet">{countWords('more', count - names.length)}</p>}
    </>
  );
}
