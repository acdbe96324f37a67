import { useEffect, useRef, useState } from 'preact/hooks';
import { useText } from '../../../components/text-context';
import { ask } from '../../../core/messaging/send';
import { BackupButton } from './BackupButton';
import { useWorking } from './use-working';
import { WorkStatus } from './WorkStatus';

/** Deletes everything: one click and one confirmation, which offers a backup. */
export function ErasePart() {
  const t = useText();
  const working = useWorking();
  const [isAsking, setAsking] = useState(false);
  const start = useRef<HTMLButtonElement>(null);
  const question = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isAsking) question.current?.focus();
  }, [isAsking]);
  const close = () => {
    setAsking(false);
    start.current?.focus();
  };
  const erase = () =>
    working.run(async () => {
      await ask('storeReset');
      close();
      return t('dataErased');
    });
  return (
    <>
      <h3 id="erase">{t('dataErase')}</h3>
      <p class="quiet">{t('dataEraseNote')}</p>
      <div class="buttons">
        <button
          type="button"
          ref={start}
          aria-disabled={working.isBusy}
          aria-expanded={isAsking}
          onClick={() => working.isBusy || setAsking(!isAsking)}
        >
          {t('dataEraseButton')}
        </button>
      </div>
      {isAsking && (
        <section class="notice" ref={question} tabIndex={-1} aria-label={t('dataErase')}>
          <p>{t('dataEraseQuestion')}</p>
          <BackupButton label={t('dataEraseBackup')} />
          <div class="buttons">
            <button type="button" class="danger" aria-disabled={working.isBusy} onClick={erase}>
              {t('dataEraseNow')}
            </button>
            <button type="button" aria-disabled={working.isBusy} onClick={() => working.isBusy || close()}>
              {t('dataEraseKeep')}
            </button>
          </div>
        </section>
      )}
      <WorkStatus working={working} />
    </>
  );
}
