type Work<T> = () => T | Promise<T>;

interface Request {
  <T>(name: string, work: Work<T>): Promise<T>;
  <T>(name: string, options: { readonly signal?: AbortSignal }, work: Work<T>): Promise<T>;
}

/** A stand-in for `navigator.locks`, which Node lacks: exclusive locks by name, served in the order of asking. */
export function createLocks(): { readonly request: Request } {
  const tails = new Map<string, Promise<unknown>>();
  const request = <T>(name: string, ...rest: [Work<T>] | [{ readonly signal?: AbortSignal }, Work<T>]): Promise<T> => {
    const [{ signal }, work] = rest.length === 1 ? [{ signal: undefined }, rest[0]] : rest;
    const start = () => {
      signal?.throwIfAborted();
      return work();
    };
    const turn = (tails.get(name) ?? Promise.resolve()).then(start, start);
    tails.set(
      name,
      turn.catch(() => undefined),
    );
    return turn;
  };
  return { request };
}
