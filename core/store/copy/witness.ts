import { browser } from 'wxt/browser';

/** How far the store had come, kept where a loss of both databases does not reach. */
export interface Witness {
  readonly generation: number;
  readonly digest: string;
}

/** The last write that was reported as done; `null` when there was none, or nobody can be asked. */
export async function readWitness(): Promise<Witness | null> {
  const { witness } = await browser.storage.local.get('witness').catch(warn);
  return isWitness(witness) ? witness : null;
}

/** Bears witness to a write that both databases have. They are the truth: where nobody can bear witness, they are no worse for it. */
export async function writeWitness(witness: Witness): Promise<void> {
  await browser.storage.local.set({ witness }).catch(warn);
}

function warn(error: unknown): { readonly witness?: unknown } {
  console.warn('Sidelight: there is no witness of how far the store had come', error);
  return {};
}

function isWitness(value: unknown): value is Witness {
  return typeof value === 'object' && value !== null && 'generation' in value && 'digest' in value;
}
