import { useText } from '../../../components/text-context';
import { useCount } from '../../../components/use-count';
import { formatNumber } from '../../../core/page/format-number';
import type { NamedCount, StoredBefore } from './import-calls';

interface StoredNoteProps {
  readonly stored: StoredBefore;
  readonly version: string;
}

/** That the pack is there already, and what would be new, other or gone. */
export function StoredNote({ stored, version }: StoredNoteProps) {
  const t = useText();
  const count = useCount();
  return (
    <>
      <h5>{t('importStored', stored.version, version)}</h5>
      {stored.isSame && <p>{t('importStoredSame')}</p>}
      {stored.builtIn && <p>{t('importStoredBuiltIn')}</p>}
      <Topics messageKey="importAdded" {...stored.added} />
      <Topics messageKey="importChanged" {...stored.changed} />
      <Topics messageKey="importRemoved" {...stored.removed} />
      <p>{stored.edits > 0 ? count('importEditsStay', stored.edits) : t('importEditsWouldStay')}</p>
      {stored.updatesFrom && <p>{t('importUpdatesStay', new URL(stored.updatesFrom).host)}</p>}
    </>
  );
}

function Topics({ messageKey, count, first }: NamedCount & { readonly messageKey: string }) {
  const t = useText();
  const countWords = useCount();
  const words = t(messageKey, formatNumber(count));
  if (count === 0) return <p>{words}</p>;
  return (
    <details>
      <summary>{words}</summary>
      <ul>
        {first.map((name, at) => (
          <li key={at} dir="auto">
            {name}
          </li>
        ))}
        {count > first.length && <li>{countWords('more', count - first.length)}</li>}
      </ul>
    </details>
  );
}
