const LOCK = 'sidelight-updates';

/** Runs `work` when no other context of the extension asks for updates. */
export async function takeTurn<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(LOCK, work);
}
