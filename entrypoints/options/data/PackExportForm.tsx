import { useState } from 'preact/hooks';
import { useText } from '../../../components/text-context';
import { EXPORT_FORMATS, type ExportFile } from '../../../core/packs/write/export-formats';
import { isolateText } from '../../../core/page/isolate-text';
import type { StoredPack } from '../../../core/store/packs';
import { describePackName } from '../describe-pack-name';
import './data.css';
import { useWorking } from './use-working';
import { WorkStatus } from './WorkStatus';

/** The formats a pack can be saved in, with the reader's edits, and what each leaves out. */
export function PackExportForm({ pack }: { readonly pack: StoredPack }) {
  const t = useText();
  const working = useWorking();
  const [withPrivate, setWithPrivate] = useState(false);
  const save = (file: ExportFile) =>
    working.run(async () => {
      const { savePack } = await import('./save-pack');
      return t('dataSaved', await savePack(pack.id, describePackName(pack, t), file, withPrivate));
    });
  return (
    <div>
      <p class="quiet">{t('dataExportLicense', isolateText(pack.license))}</p>
      {pack.attribution && (
        <p class="quiet" dir="auto">
          {pack.attribution}
        </p>
      )}
      <label class="choice">
        <input
          type="checkbox"
          checked={withPrivate}
          onChange={(event) => setWithPrivate(event.currentTarget.checked)}
        />
        <span>{t('dataExportPrivate')}</span>
      </label>
      <ul class="formats">
        {EXPORT_FORMATS.map((file) => (
          <li key={file.format}>
            <button type="button" aria-disabled={working.isBusy} onClick={() => save(file)}>
              {t(`dataExport_${file.format}`)}
            </button>
            <small>{t(`dataExportLoss_${file.format}`)}</small>
          </li>
        ))}
      </ul>
      <WorkStatus working={working} />
    </div>
  );
}
