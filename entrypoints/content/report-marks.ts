import { ask } from '../../core/messaging/send';
import type { Settings } from '../../core/topics/settings';
import type { TopicRef } from '../../core/topics/topic-ref';

/** Tells the background how often each topic is marked now, where the reader wants that and it has changed. */
export type ReportMarks = (wants: Pick<Settings, 'badge' | 'rememberMet'>) => void;

/** A report on what `listMarks` gives. A frame without marks says nothing, unless it had some before. */
export function createReport(
  listMarks: () => readonly { readonly topic: TopicRef }[],
  signal: AbortSignal,
): ReportMarks {
  const untold = '';
  let told: string | undefined = untold;
  let asked: Parameters<ReportMarks>[0] | undefined;

  const report: ReportMarks = (wants) => {
    asked = wants;
    if (!wants.badge && !wants.rememberMet) told = untold;
    // Nobody has come to a page yet that is rendered in advance.
    else if (!(document as { prerendering?: boolean }).prerendering) tell();
  };
  const tell = (): void => {
    const counts = new Map<TopicRef, number>();
    for (const { topic } of listMarks()) counts.set(topic, (counts.get(topic) ?? 0) + 1);
    // Another address is another page, and browsers take the number away with the page before.
    const next = counts.size === 0 ? untold : JSON.stringify([location.pathname + location.search, ...counts]);
    if (next === told) return;
    told = next;
    ask('reportCount', [...counts]).catch(() => {
      // Nobody was there to hear it, after an update of the extension: it is told again when there is something to tell.
      told = undefined;
    });
  };
  const repeat = (): void => {
    told = untold;
    if (asked) report(asked);
  };

  // A page that comes back from the cache was another page's in between.
  addEventListener('pageshow', ({ persisted }) => persisted && repeat(), { signal });
  document.addEventListener('prerenderingchange', repeat, { signal });
  return report;
}
