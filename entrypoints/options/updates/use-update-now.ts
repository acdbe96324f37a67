import { useCallback, useState } from 'preact/hooks';
import { ask } from '../../../core/messaging/send';
import { describeError } from '../../../core/page/describe-error';

/** Looking for an update now: `run` asks the background, and answers when it is done. */
export interface UpdateNow {
  readonly run: (wanted?: string) => Promise<void>;
  readonly isBusy: boolean;
  /** Why the background could not even try. */
  readonly error: string | undefined;
}

/** Lets the reader look for an update of a pack now; how it went stands in the store. */
export function useUpdateNow(packId: string): UpdateNow {
  const [state, setState] = useState<{ readonly isBusy: boolean; readonly error?: string }>({ isBusy: false });
  const run = useCallback(
    async (wanted?: string) => {
      setState({ isBusy: true });
      try {
        await ask('updatePack', packId, ...(wanted === undefined ? [] : [wanted]));
        setState({ isBusy: false });
      } catch (error) {
        setState({ isBusy: false, error: describeError(error) });
      }
    },
    [packId],
  );
  return { run, isBusy: state.isBusy, error: state.error };
}
