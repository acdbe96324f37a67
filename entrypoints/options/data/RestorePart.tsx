import { useRef, useState } from 'preact/hooks';
import { useText } from '../../../components/text-context';
import type { Backup } from '../../../core/backup/backup';
import type { Fault } from '../../../core/topics/parse-pack';
import { FaultList } from '../import/FaultList';
import { RestoreForm } from './RestoreForm';
import { useWorking } from './use-working';
import { WorkStatus } from './WorkStatus';

/** What was read from the file: something to choose from, or what is wrong with it. */
interface Read {
  readonly name: string;
  readonly backup?: Backup;
  readonly faults?: readonly Fault[];
}

/** Brings back what a backup holds, as much of it as the reader wants. */
export function RestorePart() {
  const t = useText();
  const working = useWorking();
  const [read, setRead] = useState<Read>();
  const input = useRef<HTMLInputElement>(null);
  const open = (file: File) =>
    working.run(async () => {
      setRead(undefined);
      const { readBackupFile } = await import('./read-backup-file');
      setRead({ name: file.name, ...(await readBackupFile(file)) });
      return '';
    });
  const close = (outcome: string) => {
    setRead(undefined);
    // What is said stays when the form is gone.
    working.run(async () => outcome);
    input.current?.focus();
  };
  return (
    <>
      <h3 id="restore">{t('dataRestore')}</h3>
      <div class="field">
        <label for="backup-file">{t('dataRestoreFile')}</label>
        <input
          ref={input}
          id="backup-file"
          type="file"
          accept=".json,application/json"
          disabled={working.isBusy}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            // The same file can be chosen again once it was mended.
            event.currentTarget.value = '';
            if (file) open(file);
          }}
        />
      </div>
      <WorkStatus working={working} />
      {read?.faults && <FaultList name={read.name} faults={read.faults} outcome="dataRestoreFaults" />}
      {read?.backup && <RestoreForm key={read.name} backup={read.backup} onClose={close} />}
    </>
  );
}
