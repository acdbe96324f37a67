import type { LabBrowser } from './open-lab';

/** An event of Chromium's trace, as far as it is looked at. */
export interface TraceEvent {
  readonly name: string;
}

const CATEGORIES = ['devtools.timeline', 'blink'];

/** Records what the browser does while `work` goes on. */
export async function recordTrace(browser: LabBrowser, work: () => Promise<unknown>): Promise<TraceEvent[]> {
  const session = await browser.context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('This browser gives no session of its own');
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  });
  await work();
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return events;
}
