import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useText } from '../../../components/text-context';
import type { ImportMode } from '../../../core/packs/edit/merge-packs';
import { MAX_FILE_BYTES } from '../../../core/packs/read/decode-text';
import type { ReadChoice } from '../../../core/packs/read/read-pack-file';
import { checkAddress } from '../../../core/packs/update/check-address';
import { fetchPackFile } from '../../../core/packs/update/fetch-pack-file';
import { describeError } from '../../../core/page/describe-error';
import { formatNumber } from '../../../core/page/format-number';
import type { Subscription } from '../../../core/store/database';
import { describeAddressFault } from '../describe-address-fault';
import { useSave } from '../use-saving';
import { describeImportFailure } from './describe-import-failure';
import type { ReadOutcome } from './import-calls';
import type { ImportSource, ImportState, Question } from './import-state';
import { type ImportWorker, startImportWorker } from './start-import-worker';
import { storeImport } from './store-import';

/** What a reader can do with an import, and where it stands. */
export interface Import {
  readonly state: ImportState;
  /** The worker that holds the file which is looked at. */
  readonly worker: ImportWorker | null;
  readonly readFile: (source: ImportSource) => void;
  /** Names the host; nothing is asked yet. */
  readonly nameAddress: (address: string) => void;
  readonly readAddress: (address: URL) => void;
  readonly answer: (choice: ReadChoice) => void;
  readonly cutTable: (delimiter: string) => void;
  readonly goBack: (question: Question) => void;
  readonly store: (mode: ImportMode, subscription?: Subscription) => void;
  readonly cancel: () => void;
  readonly finish: () => void;
}

/** One import at a time; it can be cancelled at any moment, and what was cancelled has changed nothing. */
export function useImport(): Import {
  const t = useText();
  const save = useSave();
  const [state, setState] = useState<ImportState>({ kind: 'idle', wasCancelled: false });
  const [worker, setWorker] = useState<ImportWorker | null>(null);
  const job = useRef<Job | null>(null);
  useEffect(() => () => job.current?.end(), []);

  const actions = useMemo(() => {
    const end = (next: ImportState) => {
      job.current?.end();
      job.current = null;
      setWorker(null);
      setState(next);
    };
    const fail = (name: string, message: string) =>
      end({ kind: 'faults', name, faults: [{ path: '', message: describeAddressFault(message, t) }] });
    /** Runs a step of a job; what comes of it counts only while the job goes on. */
    const follow = async (current: Job, work: () => Promise<ImportState | null>) => {
      try {
        const next = await work();
        if (job.current !== current || !next) return;
        // A file with faults is let go, unless another answer can make it a pack.
        if (next.kind === 'faults' && !next.question) end(next);
        else setState(next);
      } catch (error) {
        if (job.current !== current) return;
        if (current.signal.aborted) end({ kind: 'idle', wasCancelled: true });
        else fail(nameOf(current), describeImportFailure(error, current.bytes ?? 0, t));
      }
    };
    const begin = (name: string): Job => {
      job.current?.end();
      const current = startJob(name, (phase) => {
        if (job.current === current) setState({ kind: 'working', phase, name: nameOf(current) });
      });
      job.current = current;
      setWorker(current.worker);
      return current;
    };
    const toState = (current: Job, outcome: ReadOutcome, source: ImportSource): ImportState => {
      if (outcome.kind === 'preview') return { ...outcome, source };
      if (outcome.kind === 'columns') return remember(current, { ...outcome, fileName: source.name });
      if (outcome.kind === 'parts') return remember(current, outcome);
      const { question } = current;
      return { ...outcome, name: source.name, ...(question && { question }) };
    };
    const read = (current: Job, source: ImportSource, choice: ReadChoice) => {
      current.source = source;
      setState({ kind: 'working', phase: 'reading', name: source.name });
      return follow(current, async () =>
        toState(current, await current.worker.call('read', source.file, source.name, choice), source),
      );
    };
    return {
      readFile: (source: ImportSource) => {
        if (source.file.size > MAX_FILE_BYTES) {
          return fail(source.name, t('importTooLarge', formatNumber(MAX_FILE_BYTES / 1024 / 1024)));
        }
        read(begin(source.name), source, {});
      },
      nameAddress: (address: string) => {
        try {
          end({ kind: 'asking', address: checkAddress(address) });
        } catch (error) {
          fail(address, describeError(error));
        }
      },
      readAddress: ({ href, host }: URL) => {
        const current = begin(host);
        setState({ kind: 'working', phase: 'fetching', name: host });
        follow(current, async () => {
          const fetched = await fetchPackFile(href, { signal: current.signal });
          if (fetched.kind === 'file') {
            const file = new Blob([fetched.bytes]);
            await read(current, { name: fetched.name, file, address: href }, {});
          }
          return null;
        });
      },
      answer: (choice: ReadChoice) => {
        const current = job.current;
        if (current?.source) read(current, current.source, choice);
      },
      cutTable: (delimiter: string) => {
        const current = job.current;
        if (!current?.source) return;
        const { source } = current;
        follow(current, async () => toState(current, await current.worker.call('cutTable', delimiter), source));
      },
      goBack: (question: Question) => setState(question),
      store: (mode: ImportMode, subscription?: Subscription) => {
        const current = job.current;
        if (!current) return;
        current.isStoring = true;
        follow(current, async () => {
          const done = await storeImport(current.worker, {
            mode,
            subscription,
            signal: current.signal,
            onProgress: (phase, progress) => {
              if (job.current === current) {
                setState({ kind: 'working', phase, name: nameOf(current), ...(progress && { progress }) });
              }
            },
            onSize: (bytes) => {
              current.bytes = bytes;
            },
          });
          // Publishing is the page's to report; the store itself is done.
          await save(async () => undefined);
          if (job.current === current) end(done);
          return null;
        });
      },
      cancel: () => {
        // Whether storing was stopped in time, it says itself.
        if (job.current?.isStoring) job.current.end();
        else end({ kind: 'idle', wasCancelled: true });
      },
      finish: () => end({ kind: 'idle', wasCancelled: false }),
    };
  }, [t, save]);
  return { state, worker, ...actions };
}

interface Job {
  readonly name: string;
  readonly worker: ImportWorker;
  readonly signal: AbortSignal;
  readonly end: () => void;
  source?: ImportSource;
  isStoring?: boolean;
  /** About so much room it takes in the store. */
  bytes?: number;
  /** What was asked last, to come back to. */
  question?: Question;
}

/** The file, or the host while there is none yet. */
function nameOf({ source, name }: Job): string {
  return source?.name ?? name;
}

function startJob(name: string, onPhase: Parameters<typeof startImportWorker>[0]): Job {
  const worker = startImportWorker(onPhase);
  const stop = new AbortController();
  return {
    name,
    worker,
    signal: stop.signal,
    end: () => {
      stop.abort();
      worker.end();
    },
  };
}

function remember(job: Job, question: Question): Question {
  job.question = question;
  return question;
}
