/** Runs `work` while nobody else of this browser looks at the account. */
export async function holdSync<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('sidelight-sync', work);
}
