import type { Fault } from '../../topics/parse-pack';
import { decodeText } from './decode-text';
import { type DetectedFile, detectFormat } from './detect-format';
import { nameBinaryFile } from './name-binary-file';

/** A file as somebody chose it or an address sent it. */
export interface PackFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** From bytes to a text of a known format, or why there is none. */
export function openText({ name, bytes }: PackFile): DetectedFile | { readonly faults: readonly Fault[] } {
  const binary = nameBinaryFile(bytes);
  // Four of the signatures are letters that a text can begin with, and only a file that is no text is refused by them.
  if (binary !== null && bytes.subarray(0, 4_096).some((byte) => byte < 9 || byte > 0x7e)) {
    return { faults: [{ path: '', message: binary }] };
  }
  const decoded = decodeText(bytes);
  return 'faults' in decoded ? decoded : detectFormat(decoded.text, name);
}
