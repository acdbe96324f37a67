import type { ComponentChildren } from 'preact';
import { useText } from './text-context';
import { useWatched } from './use-watched';

interface StoreGateProps {
  /** Calls back with what to tell when the page cannot go on; `isAlone`: in its place, else above what may not be saved yet. */
  readonly watch: (onNotice: (notice: { readonly text: string; readonly isAlone: boolean }) => void) => () => void;
  readonly children: ComponentChildren;
}

/** A page as long as its store can be used; one sentence instead of empty lists when it cannot. */
export function StoreGate({ watch, children }: StoreGateProps) {
  const t = useText();
  const notice = useWatched(watch);
  const text = notice && (
    <p class="notice store-gate" role="alert">
      {notice.text}
    </p>
  );
  if (notice?.isAlone) {
    return (
      <main>
        <h1>{t('extensionName')}</h1>
        {text}
      </main>
    );
  }
  return (
    <>
      {text}
      {children}
    </>
  );
}
