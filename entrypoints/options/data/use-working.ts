import { useCallback, useRef, useState } from 'preact/hooks';
import { describeError } from '../../../core/page/describe-error';

/** How something that takes a while stands, with what came of it in words. */
export interface Working {
  readonly isBusy: boolean;
  /** What came of it; empty before. */
  readonly done: string;
  /** Why it failed; empty when it did not. */
  readonly fault: string;
  /** Runs `work`, which gives what came of it in words; not while something else runs. */
  readonly run: (work: () => Promise<string>) => Promise<void>;
}

/** Follows one thing at a time that takes a while. */
export function useWorking(): Working {
  const [state, setState] = useState({ isBusy: false, done: '', fault: '' });
  const isRunning = useRef(false);
  const run = useCallback(async (work: () => Promise<string>) => {
    if (isRunning.current) return;
    isRunning.current = true;
    setState({ isBusy: true, done: '', fault: '' });
    try {
      const done = await work();
      setState({ isBusy: false, done, fault: '' });
    } catch (error) {
      setState({ isBusy: false, done: '', fault: describeError(error) });
    } finally {
      isRunning.current = false;
    }
  }, []);
  return { ...state, run };
}
