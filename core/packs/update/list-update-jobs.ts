import { listPacks } from '../../store/packs';
import type { PolicyPack } from './policy';
import type { UpdateJob } from './update-job';

/** Every address that may be asked, once: those of packs with a subscription, and those of the policy whose pack is not there. */
export async function listUpdateJobs(policyPacks: readonly PolicyPack[]): Promise<UpdateJob[]> {
  const jobs = new Map<string, UpdateJob>();
  for (const pack of policyPacks) {
    jobs.set(pack.url, { subscription: { ...pack, byPolicy: true }, packId: null });
  }
  for (const { id, subscription } of await listPacks()) {
    if (subscription) jobs.set(subscription.url, { subscription, packId: id });
  }
  return [...jobs.values()];
}
