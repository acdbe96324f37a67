import { useState } from 'preact/hooks';
import { useText } from '../../../components/text-context';
import { useLoaded } from '../../../components/use-loaded';
import type { StoredPack } from '../../../core/store/packs';
import { describePackName } from '../describe-pack-name';

interface PackExportProps {
  readonly pack: StoredPack;
}

const loadForm = () => import('./PackExportForm').then(({ PackExportForm }) => PackExportForm);

/** Saves one pack in a format of the reader's choice; what that takes is loaded when it is opened. */
export function PackExport({ pack }: PackExportProps) {
  const t = useText();
  const [isWanted, setWanted] = useState(false);
  const Form = useLoaded(isWanted, loadForm);
  return (
    <details
      class="pack-export"
      data-words={t('findWordsExport')}
      onToggle={(event) => {
        if (event.currentTarget.open) setWanted(true);
      }}
    >
      <summary>
        {t('dataExport')} <span class="unseen" dir="auto">{`(${describePackName(pack, t)})`}</span>
      </summary>
      {Form ? <Form pack={pack} /> : <p class="quiet">{t('loading')}</p>}
    </details>
  );
}
