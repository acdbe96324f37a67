import { useText } from '../../../components/text-context';
import { Setting } from '../Setting';
import { BackupButton } from './BackupButton';
import './data.css';
import { ErasePart } from './ErasePart';
import { RestorePart } from './RestorePart';
import { StoragePart } from './StoragePart';
import { SyncPart } from './SyncPart';

/** The parts of the section about the reader's data. */
export function DataParts() {
  const t = useText();
  return (
    <>
      <Setting words="findWordsBackup">
        <h3>{t('dataBackup')}</h3>
        <p class="quiet">{t('dataBackupNote')}</p>
        <BackupButton label={t('dataBackupButton')} />
      </Setting>
      <Setting words="findWordsRestore">
        <RestorePart />
      </Setting>
      <Setting words="findWordsSync">
        <SyncPart />
      </Setting>
      <Setting words="findWordsStorage">
        <StoragePart />
      </Setting>
      <Setting words="findWordsErase">
        <ErasePart />
      </Setting>
    </>
  );
}
