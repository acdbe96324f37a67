import { callWorker } from '../../e2e/harness/call-worker';
import type { LabBrowser } from './open-lab';

const MEGABYTE = 1_000_000;

/** What the background of Chromium keeps after garbage collection, in MB, with its array buffers; `null` while it sleeps. */
export async function readWorkerHeap({ context }: Pick<LabBrowser, 'context'>): Promise<number | null> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('This browser gives no session of its own');
  try {
    const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] });
    const worker = targetInfos.find(
      ({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension:'),
    );
    if (!worker) return null;
    await callWorker(session, worker.targetId, 'HeapProfiler.collectGarbage', {});
    const { usedSize, backingStorageSize = 0 } = await callWorker<{ usedSize: number; backingStorageSize?: number }>(
      session,
      worker.targetId,
      'Runtime.getHeapUsage',
      {},
    );
    return (usedSize + backingStorageSize) / MEGABYTE;
  } finally {
    await session.detach();
  }
}
