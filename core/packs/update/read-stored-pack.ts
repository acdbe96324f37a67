import { listPacks, type StoredPack } from '../../store/packs';

/** A pack in the store by its id, without its topics; `null` when it is not there. */
export async function readStoredPack(id: string): Promise<StoredPack | null> {
  return (await listPacks()).find((pack) => pack.id === id) ?? null;
}
