import { type StoreFault, watchFault } from '../store/watch-fault';
import { translate } from './translate';

/** What a page tells its reader when the store cannot be used. */
export interface StoreNotice {
  readonly text: string;
  /** Nothing on the page would do: it is shown in the page's place. */
  readonly isAlone: boolean;
  /** Something can be done about it (`RescueSteps`). */
  readonly canRescue: boolean;
  /** The packs that come with the extension can be read all the same. */
  readonly hasPackaged: boolean;
}

const WORDS = { newer: 'storeNewer', replaced: 'storeReplaced', unsaved: 'storeUnsaved' } as const;

/** Calls back with what to tell when the store cannot be used; gives the function that ends it. */
export function watchStoreNotice(onNotice: (notice: StoreNotice) => void): () => void {
  return watchFault((fault) =>
    onNotice({
      text: describe(fault),
      isAlone: fault.kind !== 'replaced',
      canRescue: fault.kind === 'failed',
      hasPackaged: fault.kind === 'failed' || fault.kind === 'unsaved',
    }),
  );
}

function describe(fault: StoreFault): string {
  if (fault.kind === 'failed') return translate('storeFailed', fault.message);
  return translate(WORDS[fault.kind]);
}
