import type { CDPSession } from 'playwright-core';
import { cutByTasks } from './cut-by-tasks';
import type { LabBrowser } from './open-lab';
import { type OurWork, profileOurs } from './profile-ours';
import { recordTrace, TASKS } from './record-trace';

/** What the extension's own scripts did in a page, task by task. */
export interface OurTasks extends Pick<OurWork, 'totalMs'> {
  /** How long each task of the page's thread was ours, in milliseconds. */
  readonly tasksMs: readonly number[];
  /** The longest that the page had to wait for us in one go. */
  readonly longestMs: number;
}

/** Profiles the page of `session` while `work` goes on, and the tasks of its thread. */
export async function profileTasks(
  browser: LabBrowser,
  session: CDPSession,
  work: () => Promise<unknown>,
): Promise<OurTasks> {
  let ours: OurWork | undefined;
  const record = async () => {
    ours = await profileOurs(session, work);
  };
  const events = await recordTrace(browser, record, TASKS);
  const { totalMs = 0, spans = [] } = ours ?? {};
  const tasksMs = cutByTasks(spans, events);
  return { totalMs, tasksMs, longestMs: Math.max(0, ...tasksMs) };
}
