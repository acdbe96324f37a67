/** How long this world has run without giving the page its turn. */
export interface RunWatch {
  /** The runs until now, in milliseconds each; the last may still go on. */
  readonly runs: () => number[];
  /** The work is done for now; the next timer with a delay begins a new run. */
  readonly rest: () => void;
}

interface World {
  scheduler?: { yield?: () => Promise<void>; postTask?: (task: () => void, options: object) => Promise<void> };
  requestIdleCallback?: typeof requestIdleCallback;
  setTimeout: (task: () => void, delay?: number) => unknown;
}

/**
 * Notes when `slice-work.ts` hands over to the page and when it goes on, by standing in for the functions it hands over with; they
 * are replaced in this world only. What follows a run without a turn of the page in between belongs to it. Begins with a run.
 */
export function watchRuns(): RunWatch {
  const world = globalThis as unknown as World;
  const runs: number[] = [];
  let begun: number | undefined = performance.now();
  let resting = false;
  const end = (): void => {
    if (begun !== undefined) runs.push(performance.now() - begun);
    begun = undefined;
  };
  const begin = (): void => {
    begun = performance.now();
    resting = false;
  };

  const handOver = async <T>(wait: Promise<T>): Promise<T> => {
    end();
    const value = await wait;
    begin();
    return value;
  };

  const { scheduler } = world;
  if (scheduler) {
    replace(world, 'scheduler', {
      ...(scheduler.yield && { yield: () => handOver(scheduler.yield?.() ?? Promise.resolve()) }),
      ...(scheduler.postTask && {
        postTask: (task: () => void, options: object) =>
          handOver(scheduler.postTask?.(task, options) ?? Promise.resolve()),
      }),
    });
  }
  const callWhenIdle = world.requestIdleCallback?.bind(globalThis);
  if (callWhenIdle) {
    replace(world, 'requestIdleCallback', (task: IdleRequestCallback, options?: IdleRequestOptions) => {
      end();
      return callWhenIdle((deadline) => {
        begin();
        task(deadline);
      }, options);
    });
  }
  const callLater = world.setTimeout.bind(globalThis);
  replace(world, 'setTimeout', (task: () => void, delay?: number) => {
    if (delay === undefined) end();
    return callLater(() => {
      // A timer with a delay that goes off while a pass is under way finds nothing to do.
      if (delay === undefined || resting) begin();
      task();
    }, delay);
  });
  return {
    runs: () => (begun === undefined ? runs : [...runs, performance.now() - begun]),
    rest: () => {
      end();
      resting = true;
    },
  };
}

function replace(world: World, name: keyof World, value: unknown): void {
  Object.defineProperty(world, name, { value, configurable: true, writable: true });
}
