import { browser } from 'wxt/browser';
import { parsePolicy } from '../../core/packs/update/parse-policy';
import type { Policy } from '../../core/packs/update/policy';

/** What the organisation that manages this browser decided; nothing where nobody does. */
export async function readPolicy(): Promise<Policy> {
  // Firefox rejects when there is no policy.
  const data = await browser.storage.managed.get().catch(() => ({}));
  const { policy, faults } = parsePolicy(data);
  if (faults.length > 0) console.warn('Sidelight: parts of the policy do not hold', faults);
  return policy;
}
