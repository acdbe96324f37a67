import { useEffect, useState } from 'preact/hooks';

/** How long something must have been shown unchanged before a click on it can be meant. */
const SETTLE_MS = 500;

/** False for `SETTLE_MS` after each change of `shown`, then true. */
export function useSettled(shown: unknown): boolean {
  const [settled, setSettled] = useState<{ readonly shown: unknown }>();
  useEffect(() => {
    const timer = setTimeout(() => setSettled({ shown }), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [shown]);
  return settled !== undefined && settled.shown === shown;
}
