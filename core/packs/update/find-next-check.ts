import { dropUpdateChecks } from '../../store/update-checks';
import { listUpdateJobs } from './list-update-jobs';
import type { PolicyPack } from './policy';
import { settleChecks } from './settle-checks';

/**
 * When the next address is due; in the past when it is overdue, `null` when no pack has a subscription. What is known of addresses
 * that are no longer asked is forgotten.
 */
export async function findNextCheck(now: number, policyPacks: readonly PolicyPack[] = []): Promise<number | null> {
  const checks = await settleChecks(now);
  const jobs = await listUpdateJobs(policyPacks);
  const asked = new Set(jobs.map(({ subscription }) => subscription.url));
  if ([...checks.keys()].some((url) => !asked.has(url))) await dropUpdateChecks(asked);
  const times = jobs.map(({ subscription }) => checks.get(subscription.url)?.nextCheck ?? now);
  return times.length === 0 ? null : Math.min(...times);
}
