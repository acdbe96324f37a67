import { useCallback, useState } from 'preact/hooks';
import { tellChange } from '../../core/messaging/tell-change';
import { describeError } from '../../core/page/describe-error';

/** Makes changes of the store that open tabs see at once; `fault` tells why the latest one did not work. */
export function useSaving(): { save: (change: () => Promise<unknown>) => Promise<void>; fault: string } {
  const [fault, setFault] = useState('');
  const save = useCallback(async (change: () => Promise<unknown>) => {
    setFault('');
    try {
      await change();
      await tellChange();
    } catch (error) {
      setFault(describeError(error));
    }
  }, []);
  return { save, fault };
}
