/** The first bytes of files that people rename or mistake for a table or a pack. */
const SIGNATURES: readonly (readonly [bytes: readonly number[], message: string])[] = [
  [
    [0x50, 0x4b, 0x03, 0x04],
    'is a zip archive, as Excel and Word files are: save the table as CSV, or unpack it first',
  ],
  [[0x50, 0x4b, 0x05, 0x06], 'is an empty zip archive'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'is an old Office document: save the table as CSV'],
  [[0x25, 0x50, 0x44, 0x46], 'is a PDF document, not a pack'],
  [[0x89, 0x50, 0x4e, 0x47], 'is a PNG picture, not a pack'],
  [[0xff, 0xd8, 0xff], 'is a JPEG picture, not a pack'],
  [[0x47, 0x49, 0x46, 0x38], 'is a GIF picture, not a pack'],
  [[0x52, 0x49, 0x46, 0x46], 'is a picture or a sound, not a pack'],
  [[0x1f, 0x8b], 'is compressed with gzip: unpack it first'],
  [[0x42, 0x5a, 0x68], 'is compressed with bzip2: unpack it first'],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], 'is compressed with xz: unpack it first'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'is compressed with zstd: unpack it first'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'is a 7z archive: unpack it first'],
  [[0x52, 0x61, 0x72, 0x21], 'is a RAR archive: unpack it first'],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], 'is an SQLite database, not a pack'],
];

/** What a file is, when its first bytes say that it is no text; null otherwise. */
export function nameBinaryFile(bytes: Uint8Array): string | null {
  return SIGNATURES.find(([signature]) => signature.every((byte, i) => bytes[i] === byte))?.[1] ?? null;
}
