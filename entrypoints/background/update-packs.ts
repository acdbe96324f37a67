import { updateDuePacks } from '../../core/packs/update/update-due-packs';
import { planUpdates } from './plan-updates';
import { readPolicy } from './read-policy';

/** Asks all addresses that are due and plans the next time. */
export async function updatePacks(): Promise<void> {
  await updateDuePacks(Date.now(), (await readPolicy()).packs);
  await planUpdates();
}
