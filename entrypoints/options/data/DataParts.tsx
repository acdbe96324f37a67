import { useText } from '../../../components/text-context';
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
      <h3>{t('dataBackup')}</h3>
      <p class="quiet">{t('dataBackupNote')}</p>
      <BackupButton label={t('dataBackupButton')} />
      <RestorePart />
      <SyncPart />
      <StoragePart />
      <ErasePart />
    </>
  );
}
