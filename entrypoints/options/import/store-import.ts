import type { ImportMode } from '../../../core/packs/edit/merge-packs';
import { readLanguages } from '../../../core/page/read-languages';
import type { Subscription } from '../../../core/store/database';
import type { ChangeLabel } from '../../../core/store/history';
import { readHistoryEnds } from '../../../core/store/history';
import type { PackPages } from '../../../core/store/pack-pages';
import { changePack, installPacks } from '../../../core/store/packs';
import { localise } from '../../../core/topics/text';
import type { ImportPhase } from './import-calls';
import type { ImportDone, ImportProgress } from './import-state';
import { joinPages } from './join-pages';
import type { ImportWorker } from './start-import-worker';

interface StoreOptions {
  readonly mode: ImportMode;
  readonly subscription?: Subscription | undefined;
  readonly signal: AbortSignal;
  readonly onProgress: (phase: ImportPhase, progress?: ImportProgress) => void;
  /** Told when it cannot be stored: about so much room it would take. */
  readonly onSize: (bytes: number) => void;
}

/** Takes the laid-out pack from the worker and stores it in one transaction; aborting `signal` leaves everything as it was. */
export async function storeImport(
  worker: ImportWorker,
  { mode, subscription, signal, onProgress, onSize }: StoreOptions,
): Promise<ImportDone> {
  onProgress('preparing');
  const { pack, builtIn, topics, aliases, pieces, digest, edits } = await worker.call('layOut', mode);
  const taken: PackPages[] = [];
  for (let number = 0; number < pieces; number++) {
    taken.push(await worker.call('takePiece', number));
    onProgress('preparing', { done: number + 1, total: pieces });
  }
  worker.end();
  const pages = joinPages(taken);
  const name = localise(pack.name, readLanguages());
  const label: ChangeLabel = { key: 'changeImport', args: [name] };
  const install = {
    pack: { ...pack, topics: pages.topicPages.flatMap((page) => page.topics) },
    pages,
    builtIn,
    enabledByDefault: true,
    digest,
    edits,
    ...(subscription && { subscription }),
  };
  const onPages = (done: number, total: number) => {
    signal.throwIfAborted();
    onProgress('storing', { done: Math.round((done / total) * topics), total: topics });
  };
  signal.throwIfAborted();
  onProgress('storing', { done: 0, total: topics });
  const stored = installPacks([install], { onPages, label });
  stored.catch(() => onSize(measurePages(pages)));
  const isNew = (await stored) > 0;
  if (!isNew && subscription) await changePack(pack.id, { subscription }, label);
  const isChanged = isNew || subscription !== undefined;
  const step = isChanged ? ((await readHistoryEnds()).undo?.id ?? null) : null;
  return { kind: 'done', name, topics, aliases, step };
}

/** As text; a browser adds a little of its own to each row. */
function measurePages(pages: PackPages): number {
  return new Blob([JSON.stringify(pages)]).size;
}
