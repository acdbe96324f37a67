import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A view that is loaded once it is wanted; `undefined` until it is there. An error becomes an error of the window. */
export function useLoaded<Props>(
  isWanted: boolean,
  load: () => Promise<FunctionComponent<Props>>,
): FunctionComponent<Props> | undefined {
  const [view, setView] = useState<{ readonly View: FunctionComponent<Props> }>();
  useEffect(() => {
    if (isWanted && !view)
      load().then(
        (View) => setView({ View }),
        (error: unknown) => reportError(error),
      );
  }, [isWanted, view, load]);
  return view?.View;
}
