import type { CDPSession } from 'playwright-core';

/** A stretch of time, in microseconds of the browser's own clock. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What the extension's own scripts did in a page. */
export interface OurWork {
  /** CPU of everything that runs below one of our functions, in milliseconds. */
  readonly totalMs: number;
  /** When that was. */
  readonly spans: readonly Span[];
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

/** Profiles the page of `session` while `work` goes on and tells what of it was ours, with what the garbage collector does right after it. */
export async function profileOurs(session: CDPSession, work: () => Promise<unknown>): Promise<OurWork> {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: INTERVAL_US });
  await session.send('Profiler.start');
  await work();
  const { profile } = await session.send('Profiler.stop');
  await session.send('Profiler.disable');
  const { nodes, samples = [], timeDeltas = [], startTime, endTime } = profile;
  const { ours, collector } = sortNodes(nodes);
  const spans: Span[] = [];
  let at = startTime;
  let isOurs = false;
  samples.forEach((id, i) => {
    at += timeDeltas[i] ?? 0;
    isOurs = ours.has(id) || (isOurs && collector.has(id));
    // A sample stands for the time until the next one.
    if (isOurs) spans.push({ start: at, end: at + Math.max(0, timeDeltas[i + 1] ?? 0) });
  });
  return {
    totalMs: spans.reduce((sum, { start, end }) => sum + end - start, 0) / 1_000,
    spans,
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
