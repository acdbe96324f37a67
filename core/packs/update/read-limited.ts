import { MAX_FILE_BYTES } from '../read/decode-text';
import { failAddress } from './address-fault';

interface Reading {
  /** Who sends it, for the errors. */
  readonly host: string;
  readonly signal: AbortSignal;
  /** Something came. */
  readonly onSign: () => void;
}

/**
 * The bytes of a body as they come, unpacked; throws, and lets the rest go, when there are more than a file may have (a small
 * answer can unpack to a thousand times its size) or `signal` ends it.
 */
export async function readLimited(
  { body }: Response,
  { host, signal, onSign }: Reading,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!body) return new Uint8Array();
  const reader: ReadableStreamDefaultReader<Uint8Array> = body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await readChunk(reader, host);
      signal.throwIfAborted();
      onSign();
      if (done) return join(chunks, length);
      length += value.length;
      if (length > MAX_FILE_BYTES) throw failAddress('addressTooBig', [host, String(MAX_FILE_BYTES / 1024 / 1024)]);
      chunks.push(value);
    }
  } catch (error) {
    reader.cancel().catch(() => undefined);
    throw error;
  }
}

async function readChunk(reader: ReadableStreamDefaultReader<Uint8Array>, host: string) {
  try {
    return await reader.read();
  } catch (error) {
    throw failAddress('addressBroke', [host], { cause: error });
  }
}

function join(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
