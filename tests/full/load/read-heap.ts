import type { CDPSession } from 'playwright-core';

const MEGABYTE = 1_000_000;

/** What a page of Chromium keeps after garbage collection, in MB, with its array buffers. */
export async function readHeap(session: CDPSession): Promise<number> {
  // What the first collection finalises is freed by the next.
  for (let time = 0; time < 2; time++) await session.send('HeapProfiler.collectGarbage');
  const heap = await session.send('Runtime.getHeapUsage');
  const { usedSize, backingStorageSize = 0 } = heap as { usedSize: number; backingStorageSize?: number };
  return (usedSize + backingStorageSize) / MEGABYTE;
}
