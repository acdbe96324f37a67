import type { ImportCalls, ImportPhase, ImportReply, ImportRequest } from './import-calls';

/** A worker that reads one file. */
export interface ImportWorker {
  /** Rejects when the worker fails, or was ended before it answered. */
  readonly call: <Name extends keyof ImportCalls>(
    name: Name,
    ...args: Parameters<ImportCalls[Name]>
  ) => Promise<ReturnType<ImportCalls[Name]>>;
  /** Ends it at once, whatever it is at. */
  readonly end: () => void;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Starts the worker; `onPhase` is told what it is at. */
export function startImportWorker(onPhase: (phase: ImportPhase) => void): ImportWorker {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
  const { port1: port, port2 } = new MessageChannel();
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  const fail = (message: string) => {
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  };
  port.onmessage = ({ data }: MessageEvent<ImportReply>) => {
    if ('phase' in data) return onPhase(data.phase);
    const call = waiting.get(data.id);
    waiting.delete(data.id);
    if ('error' in data) call?.reject(new Error(data.error));
    else call?.resolve(data.value);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    fail(event.message || 'The file could not be read');
  };
  worker.postMessage(null, [port2]);
  return {
    call: (name, ...args) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        waiting.set(lastId, { resolve: resolve as (value: unknown) => void, reject });
        port.postMessage({ id: lastId, name, args } satisfies ImportRequest);
      }),
    end: () => {
      worker.terminate();
      port.close();
      fail('ended');
    },
  };
}
