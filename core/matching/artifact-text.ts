/** The artifact's text form (base64) for stores that hold strings only. */
export function encodeArtifact(words: Uint32Array): string {
  const bytes = new Uint8Array(words.buffer, words.byteOffset, words.byteLength);
  let binary = '';
  for (let i = 0; i < bytes.length; i += 8_192) binary += String.fromCharCode(...bytes.subarray(i, i + 8_192));
  return btoa(binary);
}

/** Reads what `encodeArtifact` wrote. Throws when it is no base64. */
export function decodeArtifact(text: string): Uint32Array {
  let binary: string;
  try {
    binary = atob(text);
  } catch {
    throw new Error('The match index is damaged: it is no base64.');
  }
  const bytes = new Uint8Array(binary.length - (binary.length % 4));
  for (let i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i);
  return new Uint32Array(bytes.buffer);
}
