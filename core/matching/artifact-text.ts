/** The artifact's text form (base64) for stores that hold strings only. */
export function encodeArtifact(words: Uint32Array): string {
  const bytes = new Uint8Array(words.buffer, words.byteOffset, words.byteLength);
  let binary = '';
  for (let i = 0; i < bytes.length; i += 8_192) binary += String.fromCharCode(...bytes.subarray(i, i + 8_192));
  return btoa(binary);
}

/** Reads what `encodeArtifact` wrote. Throws when it is no base64. */
export function decodeArtifact(text: string): Uint32Array {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = decodeBase64(text);
  } catch {
    throw new Error('The match index is damaged: it is no base64.');
  }
  return new Uint32Array(bytes.buffer, 0, bytes.length >>> 2);
}

/** Every page does this before anything else of ours: the browser's own way takes a twentieth of the time. */
function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  const { fromBase64 } = Uint8Array as Partial<NewerUint8Array>;
  if (fromBase64) return fromBase64.call(Uint8Array, text);
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

/** Since Chromium 140 and Firefox 133. */
interface NewerUint8Array {
  fromBase64(text: string): Uint8Array<ArrayBuffer>;
}
