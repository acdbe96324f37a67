import { createContext } from 'preact';
import { useCallback, useContext, useRef, useState } from 'preact/hooks';
import { tellChange } from '../../core/messaging/tell-change';
import { describeFailure } from '../../core/page/describe-failure';

/** Writes a change to the store and has it published to open tabs; whether that worked. */
export type Save = (change: () => Promise<unknown>) => Promise<boolean>;

/** How the latest change stands; `failed` carries the error's words. */
export type SaveState =
  | { readonly kind: 'idle' | 'saving' | 'saved' }
  | { readonly kind: 'failed'; readonly message: string };

/** The page's one `Save`. */
export const SaveContext = createContext<Save>(() => Promise.reject(new Error('no page around this part')));

/** The `Save` of the surrounding page. */
export function useSave(): Save {
  return useContext(SaveContext);
}

/** Makes the page's `Save`; its state follows the latest change, "saved" only once open tabs can see it. */
export function useSaving(): { save: Save; state: SaveState } {
  const [state, setState] = useState<SaveState>({ kind: 'idle' });
  const latest = useRef(0);
  const save = useCallback<Save>(async (change) => {
    latest.current += 1;
    const turn = latest.current;
    const report = (next: SaveState) => {
      if (turn === latest.current) setState(next);
    };
    report({ kind: 'saving' });
    try {
      await change();
      await tellChange();
      report({ kind: 'saved' });
      return true;
    } catch (error) {
      report({ kind: 'failed', message: describeFailure(error) });
      return false;
    }
  }, []);
  return { save, state };
}
