import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { useText } from '../../../components/text-context';
import type { StoredPack } from '../../../core/store/packs';
import { describePackName } from '../describe-pack-name';

interface PackExportProps {
  readonly pack: StoredPack;
}

/** Saves one pack in a format of the reader's choice; what that takes is loaded when it is opened. */
export function PackExport({ pack }: PackExportProps) {
  const t = useText();
  const [form, setForm] = useState<{ readonly View: ComponentType<PackExportProps> }>();
  const load = () => {
    import('./PackExportForm').then(({ PackExportForm }) => setForm({ View: PackExportForm }), reportError);
  };
  return (
    <details
      class="pack-export"
      onToggle={(event) => {
        if (event.currentTarget.open) load();
      }}
    >
      <summary>
        {t('dataExport')} <span class="unseen" dir="auto">{`(${describePackName(pack, t)})`}</span>
      </summary>
      {form ? <form.View pack={pack} /> : <p class="quiet">{t('loading')}</p>}
    </details>
  );
}
