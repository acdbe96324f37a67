import './import.css';
import { useEffect, useRef } from 'preact/hooks';
import { useText } from '../../../components/text-context';
import { AddressQuestion } from './AddressQuestion';
import { ColumnsForm } from './ColumnsForm';
import { describeState } from './describe-state';
import { FaultList } from './FaultList';
import { ImportDoneNote } from './ImportDoneNote';
import { ImportPreview } from './ImportPreview';
import { ImportProgressNote } from './ImportProgressNote';
import { PartsForm } from './PartsForm';
import { SourceForm } from './SourceForm';
import { useDroppedFile } from './use-dropped-file';
import { type Import, useImport } from './use-import';

/** Adding a pack of the reader's own: from a file, a text or an address to a preview, and into the store. */
export function ImportSection() {
  const t = useText();
  const job = useImport();
  const { state, readFile } = job;
  const canStart = state.kind === 'idle' || state.kind === 'faults' || state.kind === 'done';
  const note = describeState(state, t);
  const heading = useRef<HTMLHeadingElement>(null);
  const take = (file: File) => {
    // Not while the page shows something else in place of its sections.
    if (heading.current?.checkVisibility()) readFile({ name: file.name, file });
  };
  const isOver = useDroppedFile(canStart ? take : null);
  const shown = useRef(state.kind);
  useEffect(() => {
    if (shown.current !== state.kind && state.kind !== 'faults') heading.current?.focus();
    shown.current = state.kind;
  }, [state.kind]);
  return (
    <section class="import" aria-labelledby="import" data-find={t('findWordsImport')}>
      <h3 id="import" ref={heading} tabIndex={-1}>
        {t('importTitle')}
      </h3>
      <div class={state.kind === 'working' || state.kind === 'done' ? 'notice' : undefined}>
        {/* There from the start: a region that comes with its words may not be heard. */}
        <p role="status">{note}</p>
        {state.kind === 'working' && <ImportProgressNote {...state} label={note} onCancel={job.cancel} />}
        {state.kind === 'done' && <ImportDoneNote step={state.step} onUndone={job.finish} />}
      </div>
      <ImportStep job={job} />
      {isOver && (
        <div class="import-drop">
          <p>{t('importDrop')}</p>
        </div>
      )}
    </section>
  );
}

function ImportStep({ job }: { readonly job: Import }) {
  const { state, worker } = job;
  switch (state.kind) {
    case 'idle':
    case 'done':
      return <SourceForm job={job} />;
    case 'asking':
      return <AddressQuestion job={job} address={state.address} />;
    case 'working':
      return null;
    case 'faults':
      return (
        <>
          <FaultList name={state.name} faults={state.faults} />
          {state.question && <BackButton job={job} question={state.question} />}
          <SourceForm job={job} />
        </>
      );
    case 'columns':
      return <ColumnsForm key={state.table.mapping.delimiter} job={job} {...state} />;
    case 'parts':
      return <PartsForm job={job} {...state} />;
    case 'preview':
      return worker && <ImportPreview job={job} worker={worker} {...state} />;
  }
}

type Faulty = Extract<Import['state'], { readonly kind: 'faults' }>;

function BackButton({ job, question }: { readonly job: Import; readonly question: NonNullable<Faulty['question']> }) {
  const t = useText();
  return (
    <p>
      <button type="button" onClick={() => job.goBack(question)}>
        {t('importBack')}
      </button>
    </p>
  );
}
