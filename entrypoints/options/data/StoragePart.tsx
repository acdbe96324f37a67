import { useState } from 'preact/hooks';
import { useText } from '../../../components/text-context';
import { formatNumber } from '../../../core/page/format-number';
import { type Counts, countStore } from '../../../core/store/count-store';
import { formatBytes } from './format-bytes';

/** What is stored, and whether the browser promised to keep it. */
interface Use extends Counts {
  readonly bytes: number | undefined;
  readonly isPersisted: boolean;
}

/** How much room Sidelight takes. Counted when the reader opens it: it costs a look at all packs. */
export function StoragePart() {
  const t = useText();
  const [use, setUse] = useState<Use>();
  const look = () => readUse().then(setUse, reportError);
  const persist = () => navigator.storage.persist().then(look, reportError);
  return (
    <details
      onToggle={(event) => {
        if (event.currentTarget.open) look();
      }}
    >
      <summary>{t('dataStorage')}</summary>
      {use ? (
        <>
          <p>{t('dataStorageCounts', formatNumber(use.topics), formatNumber(use.aliases))}</p>
          {use.bytes !== undefined && <p>{t('dataStorageBytes', formatBytes(use.bytes))}</p>}
          <p>{t(use.isPersisted ? 'dataStoragePromised' : 'dataStorageNotPromised')}</p>
          {!use.isPersisted && (
            <div class="buttons">
              <button type="button" onClick={persist}>
                {t('dataStorageAsk')}
              </button>
            </div>
          )}
        </>
      ) : (
        <p class="quiet">{t('loading')}</p>
      )}
    </details>
  );
}

async function readUse(): Promise<Use> {
  const [counts, { usage: bytes }, isPersisted] = await Promise.all([
    countStore(),
    navigator.storage.estimate(),
    navigator.storage.persisted(),
  ]);
  return { ...counts, bytes, isPersisted };
}
