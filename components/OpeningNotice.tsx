import { useWatched } from './use-watched';

interface OpeningNoticeProps {
  /** Calls back with what the page waits for, in a sentence; `null` when it no longer waits. */
  readonly watch: (onText: (text: string | null) => void) => () => void;
}

/** Says what a page waits for that shows nothing yet. */
export function OpeningNotice({ watch }: OpeningNoticeProps) {
  const text = useWatched(watch);
  if (!text) return null;
  return (
    <p class="notice store-gate" role="alert">
      {text}
    </p>
  );
}
