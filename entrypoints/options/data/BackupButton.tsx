import { useText } from '../../../components/text-context';
import { useWorking } from './use-working';
import { WorkStatus } from './WorkStatus';

/** Saves everything in one file. */
export function BackupButton({ label }: { readonly label: string }) {
  const t = useText();
  const working = useWorking();
  const backUp = async () => {
    const { saveBackup } = await import('./save-backup');
    return t('dataSaved', await saveBackup());
  };
  return (
    <>
      <div class="buttons">
        <button type="button" aria-disabled={working.isBusy} onClick={() => working.run(backUp)}>
          {label}
        </button>
      </div>
      <WorkStatus working={working} />
    </>
  );
}
