import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** What is wrong with the draft, by the path of the field. */
export type Faults = ReadonlyMap<string, string>;

/** The faults of the draft around a field. */
export const FaultContext = createContext<Faults>(new Map());

/** What is wrong with the field at `path` (or, for one language of a text, with the text as a whole). */
export function useFault(path: string, ofWhole?: string): string | undefined {
  const faults = useContext(FaultContext);
  return faults.get(path) ?? (ofWhole === undefined ? undefined : faults.get(ofWhole));
}

/** The first fault of the fields whose paths begin with this. */
export function useFaultWithin(beginning: string): string | undefined {
  const faults = useContext(FaultContext);
  return [...faults].find(([path]) => path.startsWith(beginning))?.[1];
}
