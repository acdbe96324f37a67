import { useState } from 'preact/hooks';
import { Switch } from '../../../components/Switch';
import { useText } from '../../../components/text-context';
import { useWatched } from '../../../components/use-watched';
import { formatDate } from '../../../core/page/format-date';
import { formatNumber } from '../../../core/page/format-number';
import { isSyncOn, setSyncOn } from '../../../core/store/stamps';
import { watchStore } from '../../../core/store/watch-store';
import { clearAccount } from '../../../core/sync/clear-account';
import { readSyncStatus, type SyncStatus } from '../../../core/sync/sync-status';
import { useSave } from '../use-saving';
import { useWorking } from './use-working';
import { WorkStatus } from './WorkStatus';

interface Sync {
  readonly isOn: boolean;
  readonly status: SyncStatus | null;
}

const readSync = async (): Promise<Sync> => ({ isOn: await isSyncOn(), status: await readSyncStatus() });
const watchSync = (onValue: (sync: Sync) => void) => watchStore(readSync, onValue);

/** Whether choices follow the reader through the browser's account, and how that goes. */
export function SyncPart() {
  const t = useText();
  const save = useSave();
  const working = useWorking();
  const sync = useWatched(watchSync);
  const [wasOn, setWasOn] = useState(false);
  const turn = async (on: boolean) => {
    const isSaved = await save(() => setSyncOn(on));
    if (isSaved) setWasOn(!on);
  };
  const clear = () =>
    working.run(async () => {
      await clearAccount();
      setWasOn(false);
      return t('syncCleared');
    });
  return (
    <>
      <h3 id="sync">{t('syncTitle')}</h3>
      <Switch on={sync?.isOn ?? false} disabled={!sync} onChange={turn}>
        {t('syncSwitch')}
        <small>{t('syncNote')}</small>
      </Switch>
      {sync?.isOn && sync.status && <SyncState status={sync.status} />}
      {sync?.isOn === false && wasOn && (
        <div class="notice">
          <p>{t('syncLeft')}</p>
          <button type="button" aria-disabled={working.isBusy} onClick={clear}>
            {t('syncClear')}
          </button>
        </div>
      )}
      <WorkStatus working={working} />
    </>
  );
}

function SyncState({ status: { at, problem, retryAt, left } }: { readonly status: SyncStatus }) {
  const t = useText();
  return (
    <>
      {problem !== undefined && (
        <p role="alert" dir="auto">
          {t('syncProblem', problem, formatDate(retryAt, true))}
        </p>
      )}
      {problem === undefined && at !== undefined && (
        <p class="quiet">{t('syncDone', formatDate(Date.parse(at), true))}</p>
      )}
      {left.length > 0 && (
        <details>
          <summary>{t('syncLeftOut', formatNumber(left.length))}</summary>
          <ul>
            {left.map(([id, why]) => (
              <li key={id}>
                <code dir="ltr">{nameRow(id)}</code> {t(why === 'big' ? 'syncTooBig' : 'syncNoRoom')}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function nameRow(id: string): string {
  const [, key] = JSON.parse(id) as [string, string | string[]];
  return typeof key === 'string' ? key : key.join('#');
}
