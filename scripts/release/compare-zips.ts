import { unzipSync } from 'fflate';
import { compareText } from './compare-text';

/** The paths whose bytes differ between two zips or that only one has, sorted; empty when all files are equal. */
export function compareZips(one: Uint8Array, other: Uint8Array): readonly string[] {
  const [ours, theirs] = [unzipSync(one), unzipSync(other)];
  const paths = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
  return [...paths].filter((path) => !isEqual(ours[path], theirs[path])).sort(compareText);
}

function isEqual(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  return one !== undefined && other !== undefined && Buffer.compare(one, other) === 0;
}
