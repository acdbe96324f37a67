import { readStoredPack } from './read-stored-pack';
import { runUpdateJob } from './run-update-job';
import { takeTurn } from './take-turn';

/**
 * Asks the address of one pack now, because the reader wants it. With `wanted`, the SHA-256 of a held version, that version is
 * taken however much it changes. Throws when the pack has no subscription.
 */
export async function updateOnePack(packId: string, now: number, wanted?: string): Promise<void> {
  await takeTurn(async () => {
    const subscription = (await readStoredPack(packId))?.subscription;
    if (!subscription) throw new Error(`The pack "${packId}" has no address for updates`);
    await runUpdateJob({ packId, subscription }, now, wanted);
  });
}
