/** A stand-in for `navigator.locks`, which Node lacks: exclusive locks by name, served in the order of asking. */
export function createLocks(): { request<T>(name: string, work: () => T | Promise<T>): Promise<T> } {
  const tails = new Map<string, Promise<unknown>>();
  return {
    request: (name, work) => {
      const turn = (tails.get(name) ?? Promise.resolve()).then(work, work);
      tails.set(
        name,
        turn.catch(() => undefined),
      );
      return turn;
    },
  };
}
