/** Runs in a page of the extension: whether something that was not saved is kept in memory. */
export async function hasDraft(): Promise<boolean> {
  const { storage } = (globalThis as unknown as { chrome: { storage: { session: { get(): Promise<object> } } } })
    .chrome;
  return Object.keys(await storage.session.get()).some((key) => key.startsWith('draft:'));
}
