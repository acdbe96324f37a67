import { publish } from '../../store/publish';
import { getUpdateCheck, putUpdateCheck, type UpdateCheck } from '../../store/update-checks';
import { findUpdate } from './find-update';
import { LEAST_MS, planNextCheck } from './plan-next-check';
import { readRetryAfter } from './read-retry-after';
import type { UpdateJob } from './update-job';

/** Longer sentences are a host's own words. */
const MAX_FAILURE = 300;

/**
 * Asks the address of one job and remembers how that went; never throws because of the address. `wanted` is the SHA-256 of a
 * held version that the reader decided to take.
 */
export async function runUpdateJob(job: UpdateJob, now: number, wanted?: string): Promise<void> {
  const { url, everyHours } = job.subscription;
  const before = (await getUpdateCheck(url)) ?? { url, failures: 0, nextCheck: now };
  // Should this background be ended on the way, the address is asked again, but not at once.
  await putUpdateCheck({ ...before, nextCheck: now + LEAST_MS });
  await putUpdateCheck(await findOut());

  async function findOut(): Promise<UpdateCheck> {
    try {
      const found = await findUpdate({ job, before, now, wanted });
      if (found.result === 'updated') await publish();
      const { digest, etag } = found;
      const declined = (await getUpdateCheck(url))?.declined;
      // Declined while it was asked for.
      const held = found.result === 'held' && found.held.digest !== declined ? found.held : undefined;
      return {
        url,
        nextCheck: planNextCheck({ everyHours, failures: 0 }, now),
        lastCheck: now,
        lastResult: found.result === 'held' && !held ? 'unchanged' : found.result,
        failures: 0,
        ...(digest && { digest }),
        ...(etag && { etag }),
        ...(held && { held }),
        ...(declined && found.result !== 'updated' && { declined }),
      };
    } catch (error) {
      const failures = before.failures + 1;
      const retryAfterMs = readRetryAfter(error, now);
      const message = error instanceof Error ? error.message : String(error);
      return {
        ...((await getUpdateCheck(url)) ?? before),
        nextCheck: planNextCheck({ everyHours, failures, retryAfterMs }, now),
        lastCheck: now,
        lastResult: 'failed',
        failure: message.slice(0, MAX_FAILURE),
        failures,
      };
    }
  }
}
