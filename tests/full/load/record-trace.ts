import type { LabBrowser } from './open-lab';

/** An event of Chromium's trace, as far as it is looked at. */
export interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** When it began, and how long it took, in microseconds. */
  readonly ts: number;
  readonly dur?: number;
}

/** What a page does for its looks. */
export const RENDERING = ['devtools.timeline', 'blink'];
/** The tasks of every thread. */
export const TASKS = ['disabled-by-default-devtools.timeline'];

/** Records what the browser does while `work` goes on, of some categories. */
export async function recordTrace(
  browser: LabBrowser,
  work: () => Promise<unknown>,
  categories: readonly string[],
): Promise<TraceEvent[]> {
  const session = await browser.context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('This browser gives no session of its own');
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: [...categories] },
  });
  await work();
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return events;
}
