import type { CDPSession } from 'playwright-core';
import { readHeap } from './read-heap';

/** What a page holds after garbage collection. */
export interface Footprint {
  readonly mb: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** Looks at a page of Chromium. */
export async function readFootprint(session: CDPSession): Promise<Footprint> {
  const mb = await readHeap(session);
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { mb, nodes, listeners: jsEventListeners };
}
