import { dropUpdateChecks, putUpdateCheck } from '../../store/update-checks';
import { listUpdateJobs } from './list-update-jobs';
import { LEAST_MS } from './plan-next-check';
import type { PolicyPack } from './policy';
import { runUpdateJob } from './run-update-job';
import { settleChecks } from './settle-checks';
import { takeTurn } from './take-turn';

/** Asks every address that is due, one after the other. Without a subscription nothing is asked. */
export async function updateDuePacks(now: number, policyPacks: readonly PolicyPack[] = []): Promise<void> {
  await takeTurn(async () => {
    const jobs = await listUpdateJobs(policyPacks);
    await dropUpdateChecks(new Set(jobs.map(({ subscription }) => subscription.url)));
    const checks = await settleChecks(now);
    for (const job of jobs) {
      const { url } = job.subscription;
      const check = checks.get(url);
      if (check !== undefined && check.nextCheck > now) continue;
      // A browser that is offline is no fault of the address.
      if (navigator.onLine === false) {
        await putUpdateCheck({ url, failures: 0, ...check, nextCheck: now + LEAST_MS });
      } else await runUpdateJob(job, now);
    }
  });
}
