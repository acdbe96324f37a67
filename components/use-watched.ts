import { useEffect, useState } from 'preact/hooks';

/** Follows `watch`, which calls back with each value and returns its stop; `undefined` before the first. `watch` must be stable. */
export function useWatched<T>(watch: (onValue: (value: T) => void) => () => void): T | undefined {
  const [value, setValue] = useState<{ readonly of: T }>();
  useEffect(() => watch((next) => setValue({ of: next })), [watch]);
  return value?.of;
}
