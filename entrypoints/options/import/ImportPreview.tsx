import { useId, useState } from 'preact/hooks';
import { Choice } from '../../../components/Choice';
import { useText } from '../../../components/text-context';
import type { ImportMode } from '../../../core/packs/edit/merge-packs';
import { formatNumber } from '../../../core/page/format-number';
import { isolateText } from '../../../core/page/isolate-text';
import { readLanguages } from '../../../core/page/read-languages';
import { localise } from '../../../core/topics/text';
import { ClashList } from './ClashList';
import { findUpdateAddress } from './find-update-address';
import type { Preview } from './import-calls';
import type { ImportSource } from './import-state';
import { MixedNames } from './MixedNames';
import { NameGrades } from './NameGrades';
import { SkippedList } from './SkippedList';
import { StoredNote } from './StoredNote';
import { SubscriptionChoice } from './SubscriptionChoice';
import type { ImportWorker } from './start-import-worker';
import type { Import } from './use-import';

interface ImportPreviewProps {
  readonly job: Pick<Import, 'store' | 'cancel'>;
  readonly worker: ImportWorker;
  readonly preview: Preview;
  readonly source: ImportSource;
}

/** Marks in 1,000 words of ordinary text that nobody would notice, and that would be in the way of reading. */
const FEW_MARKS = 0.01;
const MANY_MARKS = 1;
const MODES: readonly ImportMode[] = ['replace', 'add', 'merge'];

/** What would be stored and what it would do to ordinary pages, before it is. */
export function ImportPreview({ job, worker, preview, source }: ImportPreviewProps) {
  const t = useText();
  const mode = useId();
  const { header, stored } = preview;
  const [marks, setMarks] = useState(preview.marks);
  const [how, setHow] = useState<ImportMode>('replace');
  const [everyHours, setEveryHours] = useState<number | null>(null);
  // An update replaces a pack, so only a replaced one is offered any.
  const updates = stored?.updatesFrom || how !== 'replace' ? null : findUpdateAddress(preview, source);
  return (
    <form
      class="preview"
      onSubmit={(event) => {
        event.preventDefault();
        job.store(how, updates && everyHours !== null ? { url: updates.href, everyHours } : undefined);
      }}
    >
      <h4 dir="auto">{localise(header.name, readLanguages())}</h4>
      {header.description && (
        <p dir="auto" class="clipped long">
          {localise(header.description, readLanguages())}
        </p>
      )}
      <p class="quiet">
        {t(
          'importFacts',
          header.version,
          isolateText(header.license),
          t(`importFormat_${preview.format.replace('-', '_')}`),
        )}
      </p>
      {header.attribution && (
        <p class="quiet" dir="auto">
          {header.attribution}
        </p>
      )}
      <p>
        {t('importCounts', formatNumber(preview.topics), formatNumber(preview.aliases), formatNumber(preview.present))}
      </p>
      <SkippedList groups={preview.skipped} />
      <div role="status">
        <p class="estimate">
          {marks < FEW_MARKS ? t('importMarksFew', formatNumber(FEW_MARKS)) : t('importMarks', formatNumber(marks, 2))}
        </p>
        {marks > MANY_MARKS && <p class="too-many">{t('importMarksMany')}</p>}
      </div>
      <MixedNames names={preview.mixed} />
      <NameGrades worker={worker} onMarks={setMarks} />
      <ClashList clashes={preview.clashes} count={preview.clashCount} />
      {stored && (
        <>
          <StoredNote stored={stored} version={header.version} />
          <fieldset>
            <legend>{t('importMode')}</legend>
            {MODES.map((each) => (
              <Choice key={each} name={mode} on={how === each} onChoose={() => setHow(each)}>
                <strong>{t(`importMode_${each}`)}</strong> {t(`importModeAbout_${each}`)}
              </Choice>
            ))}
          </fieldset>
        </>
      )}
      {updates && <SubscriptionChoice host={updates.host} everyHours={everyHours} onChange={setEveryHours} />}
      <div class="buttons">
        <button type="submit" class="primary">
          {t(stored ? 'importStoreOver' : 'importStore')}
        </button>
        <button type="button" onClick={job.cancel}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
