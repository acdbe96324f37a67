import { useState } from 'preact/hooks';
import { copyToClipboard } from './copy-to-clipboard';

/** What came of copying last: nothing yet, done, or the text that the reader has to copy by hand. */
export interface Copying {
  readonly copy: (text: string) => void;
  readonly isCopied: boolean;
  readonly byHand: string | undefined;
}

/** Copies texts for a component that says how it went. */
export function useCopy(): Copying {
  const [outcome, setOutcome] = useState<true | string>();
  const copy = (text: string) => {
    // Emptied first: a live region that says the same again says nothing.
    setOutcome(undefined);
    copyToClipboard(text).then(
      () => setOutcome(true),
      () => setOutcome(text),
    );
  };
  return { copy, isCopied: outcome === true, byHand: outcome === true ? undefined : outcome };
}
