import { listUpdateChecks, putUpdateCheck, type UpdateCheck } from '../../store/update-checks';
import { settleClock } from './settle-clock';

/** What is known of all addresses, by address, as `now` has it; a clock that was put back is settled in the store, too. */
export async function settleChecks(now: number): Promise<ReadonlyMap<string, UpdateCheck>> {
  const checks = new Map<string, UpdateCheck>();
  for (const check of await listUpdateChecks()) {
    const settled = settleClock(check, now);
    if (settled !== check) await putUpdateCheck(settled);
    checks.set(check.url, settled);
  }
  return checks;
}
