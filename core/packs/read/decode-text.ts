import type { Fault } from '../../topics/parse-pack';

/** The largest file that is read, in bytes. Whoever opens a file or an address checks it before reading, too. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** The text of a file in UTF-8, or in UTF-16 where a byte order mark says so; anything else is a fault that says where. */
export function decodeText(bytes: Uint8Array): { readonly text: string } | { readonly faults: readonly Fault[] } {
  if (bytes.length > MAX_FILE_BYTES) {
    return refuse('', `is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB`);
  }
  const encoding = readEncoding(bytes);
  const text = tryDecode(bytes, encoding);
  if (text === null) return refuseByte(bytes, encoding);
  const nul = text.indexOf('\0');
  return nul < 0
    ? { text }
    : refuse(`line ${countLines(text.slice(0, nul))}`, 'holds a NUL sign: save it as UTF-8 text');
}

function readEncoding([first, second]: Uint8Array): Encoding {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

function tryDecode(bytes: Uint8Array, encoding: Encoding, stream = false): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream });
  } catch {
    return null;
  }
}

/** A prefix can be decoded up to the first bad byte and never after it, so halving finds the byte. */
function refuseByte(bytes: Uint8Array, encoding: Encoding): { faults: Fault[] } {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >>> 1;
    if (middle <= bytes.length && tryDecode(bytes.subarray(0, middle), encoding, true) !== null) good = middle;
    else bad = middle;
  }
  const text = tryDecode(bytes.subarray(0, good), encoding, true) ?? '';
  const name = encoding === 'utf-8' ? 'UTF-8' : 'UTF-16';
  return refuse(
    `line ${countLines(text)}`,
    `is no ${name} at byte ${countBytes(text, bytes, encoding)}: save it as UTF-8 text`,
  );
}

/** Where the last whole sign ends: the decoder takes the first byte of a sign before it knows that the rest is missing. */
function countBytes(text: string, bytes: Uint8Array, encoding: Encoding): number {
  if (encoding !== 'utf-8') return 2 + text.length * 2;
  return new TextEncoder().encode(text).length + (bytes[0] === 0xef && bytes[1] === 0xbb ? 3 : 0);
}

function countLines(text: string): number {
  return text.split('\n').length;
}

function refuse(path: string, message: string): { faults: Fault[] } {
  return { faults: [{ path, message }] };
}
