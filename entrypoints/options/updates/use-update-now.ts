import { useCallback, useState } from 'preact/hooks';
import { ask } from '../../../core/messaging/send';
import { describeError } from '../../../core/page/describe-error';

/** Looking for an update now: `run` asks the background, and answers when it is done. */
export interface UpdateNow {
  readonly run: (wanted?: string) => Promise<void>;
  readonly isBusy: boolean;
  /** It was done since the page was opened. */
  readonly isDone: boolean;
  /** Why the background could not even try. */
  readonly error: string | undefined;
}

const START = { isBusy: false, isDone: false, error: undefined };

/** Lets the reader look for an update of a pack now; how it went stands in the store. */
export function useUpdateNow(packId: string): UpdateNow {
  const [state, setState] = useState<Omit<UpdateNow, 'run'>>(START);
  const run = useCallback(
    async (wanted?: string) => {
      setState({ ...START, isBusy: true });
      try {
        await ask('updatePack', packId, ...(wanted === undefined ? [] : [wanted]));
        setState({ ...START, isDone: true });
      } catch (error) {
        setState({ ...START, error: describeError(error) });
      }
    },
    [packId],
  );
  return { run, ...state };
}
