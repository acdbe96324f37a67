const POLL_MS = 20;
const TIMEOUT_MS = 20_000;

export interface WaitOptions {
  /** Names the condition in the error, e.g. "the card to open". */
  what: string;
  timeoutMs?: number;
  pollMs?: number;
}

type Truthy<Value> = Exclude<Value, false | null | undefined | 0 | ''>;

/**
 * Polls `probe` until it gives a truthy value, and returns that value. A throwing probe counts as "not yet".
 * Rejects after `timeoutMs` (default 20 s), also when the probe hangs, naming `what` and what the probe last saw.
 */
export async function waitUntil<Value>(
  probe: () => Value | Promise<Value>,
  { what, timeoutMs = TIMEOUT_MS, pollMs = POLL_MS }: WaitOptions,
): Promise<Truthy<Value>> {
  const deadline = performance.now() + timeoutMs;
  let last = 'nothing yet';
  let cause: unknown;
  do {
    try {
      const seen = await withDeadline(probe, deadline);
      if (seen === OVERDUE) break;
      if (seen) return seen as Truthy<Value>;
      last = describe(seen);
      cause = undefined;
    } catch (error) {
      last = String(error);
      cause = error;
    }
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  } while (performance.now() < deadline);
  throw new Error(`Waited ${timeoutMs} ms for ${what}; last saw: ${last}`, { cause });
}

const OVERDUE = Symbol('overdue');

async function withDeadline<Value>(probe: () => Value | Promise<Value>, deadline: number) {
  let timer: NodeJS.Timeout | undefined;
  const overdue = new Promise<typeof OVERDUE>((resolve) => {
    timer = setTimeout(() => resolve(OVERDUE), Math.max(0, deadline - performance.now()));
  });
  try {
    return await Promise.race([probe(), overdue]);
  } finally {
    clearTimeout(timer);
  }
}

function describe(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}
