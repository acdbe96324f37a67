import type { CDPSession } from 'playwright-core';

/** What the extension's own scripts did in a page. */
export interface OurWork {
  /** CPU of everything that runs below one of our functions, in milliseconds. */
  readonly totalMs: number;
  /** The longest that we ran without anything else in between. */
  readonly longestMs: number;
  /** Every such run. */
  readonly runsMs: readonly number[];
  readonly wallMs: number;
}

interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly url: string; readonly functionName: string };
  readonly children?: readonly number[];
}

/** Microseconds between two looks at the stack. */
const INTERVAL_US = 250;
const OURS = 'chrome-extension://';
/** The profiler's own name for what belongs to whoever was running. */
const COLLECTOR = '(garbage collector)';

/**
 * Profiles the page of `session` while `work` goes on and tells what of it was ours: two samples that follow each other belong to
 * one run, and so does the garbage collector between two of ours.
 */
export async function profileOurs(session: CDPSession, work: () => Promise<unknown>): Promise<OurWork> {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: INTERVAL_US });
  await session.send('Profiler.start');
  await work();
  const { profile } = await session.send('Profiler.stop');
  await session.send('Profiler.disable');
  const { nodes, samples = [], timeDeltas = [], startTime, endTime } = profile;
  const { ours, collector } = sortNodes(nodes);
  const runs: number[] = [];
  let run = 0;
  samples.forEach((id, i) => {
    // A sample stands for the time until the next one.
    const spentMs = Math.max(0, timeDeltas[i + 1] ?? 0) / 1_000;
    if (ours.has(id) || (run > 0 && collector.has(id))) run += spentMs;
    else if (run > 0) {
      runs.push(run);
      run = 0;
    }
  });
  if (run > 0) runs.push(run);
  return {
    totalMs: runs.reduce((sum, ms) => sum + ms, 0),
    longestMs: runs.reduce((most, ms) => Math.max(most, ms), 0),
    runsMs: runs,
    wallMs: (endTime - startTime) / 1_000,
  };
}

function sortNodes(nodes: readonly ProfileNode[]): { ours: Set<number>; collector: Set<number> } {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const ours = new Set<number>();
  const mark = (node: ProfileNode | undefined): void => {
    if (!node || ours.has(node.id)) return;
    ours.add(node.id);
    for (const child of node.children ?? []) mark(byId.get(child));
  };
  for (const node of nodes) if (node.callFrame.url.startsWith(OURS)) mark(node);
  const collector = nodes.filter(({ callFrame }) => callFrame.functionName === COLLECTOR).map(({ id }) => id);
  return { ours, collector: new Set(collector) };
}
